import { randomInt } from "node:crypto";

/** Numbers that come out the same for the same seed. CHAOS_SEED repeats a run, CHAOS_FAULTS asks for more faults. */
export function chance(seed = Number(process.env.CHAOS_SEED ?? randomInt(2 ** 31))) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    seed,
    /** From `least` to `most`, both included. */
    between: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
    oneOf: <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(next() * items.length)] ?? items[0],
  };
}

export const faults = Number(process.env.CHAOS_FAULTS ?? 6);
