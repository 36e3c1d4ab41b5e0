/** Chance that can be repeated: the same seed gives the same run of numbers. */
export interface Chance {
  /** From 0 to just below 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Does it happen, in so many of a hundred cases? */
  readonly percent: (share: number) => boolean;
}

export function chanceOf(seed: number): Chance {
  let state = Math.trunc(seed) % 4_294_967_296;
  const next = () => {
    state = (state + 0x6d_2b_79_f5) % 4_294_967_296;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  };
  return { next, between, pick, percent: (share) => next() * 100 < share };
}
