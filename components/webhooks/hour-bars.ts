import type { HourOfTries } from "#lib/webhooks/endpoint-health";
import { roundStep } from "../ui/scale.ts";

export const size = { width: 460, height: 130, left: 44, bottom: 20, top: 8 } as const;

const ground = size.height - size.bottom;
const tall = ground - size.top;

/** One hour as two bars or one upon the other, in units of the drawing, from the bottom up. */
export interface HourBars {
  readonly hour: string;
  readonly x: number;
  readonly first: number;
  readonly second: number;
}

export interface Bars {
  readonly bars: readonly HourBars[];
  readonly lines: readonly { readonly y: number; readonly value: number }[];
}

export const slot = (size.width - size.left) / 24;

/** Tries of each hour: what was delivered, and upon it what failed. */
export function triesOf(hours: readonly HourOfTries[]): Bars {
  return barsOf(
    hours.map(({ hour, delivered, failed }) => ({ hour, first: delivered, second: failed })),
    Math.max(...hours.map(({ delivered, failed }) => delivered + failed)),
  );
}

/** Milliseconds of each hour: p50, and p95 beside it. */
export function timesOf(hours: readonly HourOfTries[]): Bars {
  return barsOf(
    hours.map(({ hour, p50, p95 }) => ({ hour, first: p50 ?? 0, second: p95 ?? 0 })),
    Math.max(...hours.map(({ p95 }) => p95 ?? 0)),
  );
}

function barsOf(values: readonly { hour: string; first: number; second: number }[], highest: number): Bars {
  const step = roundStep(Math.max(1, highest / 3));
  const top = Math.max(step, Math.ceil(highest / step) * step);
  const up = (value: number) => (value / top) * tall;
  return {
    bars: values.map(({ hour, first, second }, index) => {
      return { hour, x: size.left + slot * index, first: up(first), second: up(second) };
    }),
    lines: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => {
      return { y: ground - up(index * step), value: index * step };
    }),
  };
}
