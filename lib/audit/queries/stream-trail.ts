import type { Prisma } from "#prisma/generated/client";
import { readSeals, type StoredSeal } from "./read-seals.ts";
import type { ReadTrail } from "./read-trail.ts";
import { streamEvents, type TrailRow } from "./stream-events.ts";

/** What comes next in the trail: a seal, or some of the events that the seal before covers. */
export type TrailPart =
  | { readonly seal: StoredSeal; readonly covers: boolean; readonly events?: never }
  | { readonly events: readonly TrailRow[]; readonly seal?: never };

/** Neighbouring seals that are wanted alike: with their events, or only as a way from one seal to another. */
export interface SealRun {
  readonly first: number;
  readonly last: number;
  readonly covers: boolean;
}

/** The wanted seals in order, each followed by its events where it covers them. */
export async function* streamTrail(
  read: ReadTrail,
  runs: Iterable<SealRun>,
  isShown?: Prisma.Sql,
): AsyncGenerator<TrailPart> {
  for (const { first, last, covers } of runs) {
    for (let next = first; next <= last;) {
      const seals = await readSeals(read, next, last);
      const newest = seals.at(-1);
      if (!newest) return;
      for (const sameEpoch of Map.groupBy(seals, ({ epoch }) => epoch).values()) {
        if (covers) yield* withEvents(read, sameEpoch, isShown);
        else yield* sameEpoch.map((seal) => ({ seal, covers }));
      }
      next = newest.number + 1;
    }
  }
}

/** One query goes over the events of many seals, for most seals cover few. */
async function* withEvents(
  read: ReadTrail,
  seals: readonly StoredSeal[],
  isShown?: Prisma.Sql,
): AsyncGenerator<TrailPart> {
  const [first, last] = [seals[0], seals.at(-1)];
  if (!first || !last) return;
  const ahead = [...seals];
  let end = first.fromTxid;

  for await (const page of streamEvents(read, { ...first, toTxid: last.toTxid }, isShown)) {
    for (let rest: readonly TrailRow[] = page; rest.length > 0;) {
      for (let seal = ahead[0]; seal && (rest[0]?.txid ?? 0) >= end; seal = ahead[0]) {
        yield { seal, covers: true };
        end = seal.toTxid;
        ahead.shift();
      }
      const beyond = rest.findIndex(({ txid }) => txid >= end);
      const own = beyond > 0 ? rest.slice(0, beyond) : rest;
      yield { events: own };
      rest = rest.slice(own.length);
    }
  }
  yield* ahead.map((seal) => ({ seal, covers: true }));
}
