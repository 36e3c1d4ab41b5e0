interface Someone {
  readonly id: string;
  readonly name: string;
}

/** An approval without the signatures that the policy wants: one person asks for it, another one confirms. */
export interface BreakGlass {
  readonly reason: string;
  readonly requestedBy: Someone;
  readonly requestedAt: string;
  /** null while it waits for the second person. */
  readonly confirmedBy: Someone | null;
  readonly confirmedAt: string | null;
}

export function isPending({ confirmedAt }: BreakGlass): boolean {
  return confirmedAt === null;
}
