const steps = [1, 2, 5];

/** The distance between the lines of a chart: the smallest of 1, 2, 5, 10, 20 … that is not less. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const fitting = steps.find((step) => step * power >= least) ?? 10;
  return fitting * power;
}
