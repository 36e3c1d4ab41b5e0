/** People under one name, whom approval policies can mean together. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** By name; with those who have left, who count for nothing. */
  readonly users: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
  readonly userIds: readonly string[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly user: Group["users"][number] }[];
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of `GroupRow`. */
export const groupColumns = {
  id: true,
  name: true,
  members: { select: { user: { select: { id: true, name: true, active: true } } } },
  version: true,
  createdAt: true,
  updatedAt: true,
} as const;

export function groupOf({ members, createdAt, updatedAt, ...row }: GroupRow): Group {
  const users = members.map(({ user }) => user).toSorted((one, other) => one.name.localeCompare(other.name, "en"));
  const times = { createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
  return { ...row, users, userIds: users.map(({ id }) => id), ...times };
}

/** What the trail tells of a group. */
export const groupFacts = ["name", "userIds"] as const satisfies readonly (keyof Group)[];
