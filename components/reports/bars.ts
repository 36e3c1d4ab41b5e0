import type { CycleTime } from "#lib/approvals/cycle-time";
import { roundStep } from "../ui/scale.ts";

/** A pair of bars of one month, in units of the drawing, from the bottom up. */
export interface MonthBars {
  readonly month: string;
  readonly x: number;
  readonly p50: number;
  readonly p90: number;
  /** Where there is room for its name. */
  readonly isNamed: boolean;
}

export interface Bars {
  /** Of one bar. */
  readonly width: number;
  readonly bars: readonly MonthBars[];
  /** Lines across, with the hours they stand for. */
  readonly lines: readonly { readonly y: number; readonly hours: number }[];
}

export const size = { width: 720, height: 200, left: 44, bottom: 24, top: 10 } as const;

const widest = 18;
const nameWidth = 48;

/** The bars of working hours, month by month, under a scale with three to six round lines. */
export function barsOf(months: readonly CycleTime[]): Bars {
  const highest = Math.max(1, ...months.map(({ workingHours }) => Number(workingHours.p90)));
  const step = roundStep(highest / 4);
  const top = Math.ceil(highest / step) * step;
  const tall = size.height - size.bottom - size.top;
  const slot = (size.width - size.left) / Math.max(months.length, 1);
  const up = (hours: string) => (Number(hours) / top) * tall;
  const between = Math.ceil(nameWidth / slot);
  return {
    width: Math.min(widest, slot * 0.4),
    bars: months.map(({ month, workingHours: { p50, p90 } }, index) => {
      return { month, x: size.left + slot * (index + 0.5), p50: up(p50), p90: up(p90), isNamed: index % between === 0 };
    }),
    lines: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => {
      return { y: size.height - size.bottom - (index * step * tall) / top, hours: Number((index * step).toFixed(2)) };
    }),
  };
}
