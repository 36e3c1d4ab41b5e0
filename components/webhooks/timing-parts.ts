import type { Attempt } from "#lib/webhooks/delivery";

export interface TimingPart {
  readonly name: "dns" | "connect" | "tls" | "first byte" | "rest";
  /** Milliseconds. */
  readonly took: number;
  /** Where it begins and how long it is, of all, 0 to 100. */
  readonly from: number;
  readonly percent: number;
}

/** What the time of one try went into, one after the other. The time to the first byte is measured from the beginning. */
export function timingParts({ dns, connect, tls, firstByte, total }: Attempt["timing"]): TimingPart[] {
  const opening = [
    { name: "dns", took: dns ?? 0 },
    { name: "connect", took: connect ?? 0 },
    { name: "tls", took: tls ?? 0 },
  ] as const;
  const opened = opening.reduce((sum, { took }) => sum + took, 0);
  const waited = Math.max(0, (firstByte ?? total) - opened);
  const rest = Math.max(0, total - opened - waited);
  const parts = [...opening, { name: "first byte", took: waited } as const, { name: "rest", took: rest } as const];
  const all = parts.reduce((sum, { took }) => sum + took, 0);
  let from = 0;
  return parts.flatMap(({ name, took }) => {
    if (took <= 0) return [];
    const percent = (took / all) * 100;
    const part = { name, took, from, percent };
    from += percent;
    return [part];
  });
}
