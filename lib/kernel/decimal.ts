/** An exact decimal number, units × 10^-scale. No binary float ever touches money or quantity. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const written = /^-?(?:0|[1-9][0-9]*)(?:\.([0-9]+))?$/;

/** Reads "10", "10.5" or "-0.25": no exponent, plus sign, grouping or leading zeros. Throws RangeError for anything else. */
export function decimal(text: string): Decimal {
  const match = written.exec(text);
  if (!match) throw new RangeError(`Not a decimal: ${JSON.stringify(text.slice(0, 40))}`);
  return { units: BigInt(text.replace(".", "")), scale: match[1]?.length ?? 0 };
}

export const zero: Decimal = { units: 0n, scale: 0 };
export const one: Decimal = { units: 1n, scale: 0 };

/** The shortest text: no trailing zeros, no sign on zero. */
export function plain(number: Decimal): string {
  return atLeast(number, 0);
}

/** The shortest text with at least so many digits after the point: unit prices. */
export function atLeast(number: Decimal, digits: number): string {
  let { units, scale } = number;
  while (scale > digits && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return fixed({ units, scale }, Math.max(scale, digits));
}

/** The text with exactly so many digits after the point. Throws RangeError when that would lose some: round first. */
export function fixed(number: Decimal, digits: number): string {
  const { units } = rescale(number, digits);
  const all = magnitude(units)
    .toString()
    .padStart(digits + 1, "0");
  const whole = all.slice(0, all.length - digits);
  const sign = units < 0n ? "-" : "";
  return digits === 0 ? sign + whole : `${sign}${whole}.${all.slice(-digits)}`;
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescale(a, scale).units + rescale(b, scale).units, scale };
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { units: -b.units, scale: b.scale });
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** a ÷ b, rounded half up (away from zero) to so many digits. Throws RangeError when b is zero. */
export function divide(a: Decimal, b: Decimal, digits: number): Decimal {
  const shift = digits + b.scale - a.scale;
  const dividend = a.units * powerOfTen(Math.max(shift, 0));
  const divisor = b.units * powerOfTen(Math.max(-shift, 0));
  return { units: quotientHalfUp(dividend, divisor), scale: digits };
}

/** Rounds once, half up and away from zero: 0.005 → 0.01, -0.005 → -0.01. Fewer digits than asked stay as they are. */
export function roundHalfUp(number: Decimal, digits: number): Decimal {
  if (number.scale <= digits) return number;
  return { units: quotientHalfUp(number.units, powerOfTen(number.scale - digits)), scale: digits };
}

export function sum(numbers: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const number of numbers) total = plus(total, number);
  return total;
}

/** -1, 0 or 1, as sort wants it. 1 and 1.00 are equal. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const { units } = minus(a, b);
  if (units === 0n) return 0;
  return units < 0n ? -1 : 1;
}

export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isZero(number: Decimal): boolean {
  return number.units === 0n;
}

export function isPositive(number: Decimal): boolean {
  return number.units > 0n;
}

export function isNegative(number: Decimal): boolean {
  return number.units < 0n;
}

export function max(first: Decimal, ...others: readonly Decimal[]): Decimal {
  return others.reduce((best, other) => (compare(other, best) > 0 ? other : best), first);
}

export function min(first: Decimal, ...others: readonly Decimal[]): Decimal {
  return others.reduce((best, other) => (compare(other, best) < 0 ? other : best), first);
}

function rescale({ units, scale }: Decimal, digits: number): Decimal {
  if (digits >= scale) return { units: units * powerOfTen(digits - scale), scale: digits };
  const lost = powerOfTen(scale - digits);
  if (units % lost !== 0n) throw new RangeError(`More than ${digits} digits after the point`);
  return { units: units / lost, scale: digits };
}

function quotientHalfUp(dividend: bigint, divisor: bigint): bigint {
  const [above, below] = [magnitude(dividend), magnitude(divisor)];
  const rounded = (2n * above + below) / (2n * below);
  return dividend < 0n === divisor < 0n ? rounded : -rounded;
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}

function powerOfTen(digits: number): bigint {
  return 10n ** BigInt(digits);
}
