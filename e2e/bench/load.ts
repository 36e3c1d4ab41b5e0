import { performance } from "node:perf_hooks";

/** How often a thing can be done per second by so many clients, each doing one after the other, over about this time. */
export async function perSecond(clients: number, seconds: number, once: () => Promise<void>): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        await once();
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - start) / 1000);
}

export interface Contest {
  readonly name: string;
  readonly clients: number;
  readonly once: () => Promise<void>;
}

/** All of them in turn, several rounds, so that a slow minute of the machine hits each; the median of each. */
export async function medians(
  contests: readonly Contest[],
  rounds: number,
  seconds: number,
): Promise<Map<string, number>> {
  const found = new Map<string, number[]>(contests.map(({ name }) => [name, []]));
  for (const { clients, once } of contests) await perSecond(clients, 0.5, once);
  for (let round = 1; round <= rounds; round += 1) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    for (const { name, clients, once } of contests) found.get(name)?.push(await perSecond(clients, seconds, once));
  }
  return new Map([...found].map(([name, figures]) => [name, median(figures)]));
}

/** The one in the middle; 0 for none. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

/** The one that so large a part of all is below; 0 for none. */
export function quantile(figures: readonly number[], part: number): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length * part)] ?? 0;
}

/** Milliseconds, comparable between the processes of one machine. */
export function moment(): number {
  return performance.timeOrigin + performance.now();
}
