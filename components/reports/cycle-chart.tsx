import type { CycleTime } from "#lib/approvals/cycle-time";
import { barsOf, size } from "./bars.ts";

const ground = size.height - size.bottom;

/** Working hours until a step was decided, month by month: two bars each, drawn by the server. The table holds the same. */
export function CycleChart({ months }: { readonly months: readonly CycleTime[] }) {
  const { bars, lines, width } = barsOf(months);
  const words = months.map(({ month, workingHours }) => `${month}: ${workingHours.p50} and ${workingHours.p90}`);
  return (
    <figure className="px-3.5 py-3">
      <div role="region" aria-label="Working hours, drawn" tabIndex={0} className="relative overflow-x-auto">
        <svg
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={`Working hours until half, and until nine of ten steps were decided. ${words.join("; ")}.`}
          className="w-full max-w-3xl min-w-[36rem]"
        >
          {lines.map(({ y, hours }) => (
            <g key={hours}>
              <line x1={size.left} x2={size.width} y1={y} y2={y} className="stroke-line" />
              <text x={size.left - 6} y={y + 4} textAnchor="end" className="fill-ink-3 text-xs">
                {hours}
              </text>
            </g>
          ))}
          {bars.map(({ month, x, p50, p90, isNamed }) => (
            <g key={month}>
              <rect x={x - width - 1} y={ground - p50} width={width} height={p50} className="fill-accent" />
              <rect x={x + 1} y={ground - p90} width={width} height={p90} className="fill-ink-3" />
              {isNamed && (
                <text x={x} y={size.height - 7} textAnchor="middle" className="fill-ink-3 text-xs">
                  {month}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-2">
        <span>
          <span aria-hidden className="mr-1.5 inline-block size-2.5 bg-accent" />
          half of the steps took no longer
        </span>
        <span>
          <span aria-hidden className="mr-1.5 inline-block size-2.5 bg-ink-3" />
          nine of ten took no longer
        </span>
      </figcaption>
    </figure>
  );
}
