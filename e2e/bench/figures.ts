/** One suite of measurements; figures count only against the others of the same run. */
export interface Figures {
  readonly suite: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: "/s" | "ms";
  /** Beside what, and how many times that. */
  readonly of?: string;
  readonly ratio?: number;
}

/** The row of a figure beside another one of the same run. */
export function beside(base: Row, what: string, value: number): Row {
  return { what, value, unit: base.unit, of: base.what, ratio: value / base.value };
}

/** As people read it. */
export function table({ suite, rows }: Figures): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const line = ({ what, value, unit, of, ratio }: Row) =>
    `${what.padEnd(width)} ${(unit === "ms" ? value.toFixed(1) : value.toFixed(0)).padStart(9)} ${unit}${ratio === undefined ? "" : `   ${ratio.toFixed(2)} × ${of}`}`;
  return `\n${suite}\n${rows.map(line).join("\n")}\n`;
}
