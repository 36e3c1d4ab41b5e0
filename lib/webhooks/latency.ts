/** Answer times counted in classes: the n-th holds those up to 2^(n/4) milliseconds, so that a quantile is right within a tenth. */
export const latencyClasses = 60;
const perOctave = 4;

/** In which class an answer after so many milliseconds counts. */
export function latencyClass(milliseconds: number): number {
  const exact = milliseconds <= 1 ? 0 : Math.ceil(perOctave * Math.log2(milliseconds));
  return Math.min(exact, latencyClasses - 1);
}

/** Both counts as one. */
export function addLatencies(one: readonly number[], other: readonly number[]): number[] {
  return Array.from({ length: latencyClasses }, (_, index) => (one[index] ?? 0) + (other[index] ?? 0));
}

/** Milliseconds that `share` of the answers (0.5, 0.95) took at most, evenly spread within their class; null where none came. */
export function quantile(counts: readonly number[], share: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const wanted = all * share;
  let below = 0;
  for (const [index, count] of counts.entries()) {
    if (count > 0 && below + count >= wanted) {
      const into = (wanted - below) / count;
      return Math.round(2 ** ((index - 1 + into) / perOctave));
    }
    below += count;
  }
  return null;
}
