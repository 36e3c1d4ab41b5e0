import { Card } from "#components/ui/card";
import { Table, Td, Th, Tr } from "#components/ui/table";
import type { HourOfTries } from "#lib/webhooks/endpoint-health";
import { type Bars, size, slot, timesOf, triesOf } from "./hour-bars.ts";
import { formatMinute } from "../ui/format.ts";

const ground = size.height - size.bottom;

export interface DayChartsProps {
  readonly hours: readonly HourOfTries[];
  readonly zone: string;
}

/** The last 24 hours, drawn by the server: what came of tries, and how long answers took. The table holds the same. */
export function DayCharts({ hours, zone }: DayChartsProps) {
  const clock = (hour: string) => formatMinute(hour, zone).slice(-5);
  const delivered = hours.reduce((sum, one) => sum + one.delivered, 0);
  const failed = hours.reduce((sum, one) => sum + one.failed, 0);
  return (
    <Card title="Last 24 hours" className="mb-4">
      <div className="grid gap-x-6 gap-y-3 px-3.5 py-3 md:grid-cols-2">
        <Chart
          caption="Tries in each hour"
          words={`${delivered} delivered, ${failed} failed.`}
          bars={triesOf(hours)}
          clock={clock}
          stacked
          legend={[
            { look: "bg-accent", word: "delivered" },
            { look: "bg-bad", word: "failed" },
          ]}
        />
        <Chart
          caption="Answer time in each hour, ms"
          words="The table has the figures."
          bars={timesOf(hours)}
          clock={clock}
          legend={[
            { look: "bg-accent", word: "half took no longer" },
            { look: "bg-ink-3", word: "19 of 20 took no longer" },
          ]}
        />
      </div>
      <details className="border-t border-line">
        <summary className="cursor-pointer px-3.5 py-2.5 font-medium">Figures</summary>
        <HourTable hours={hours} clock={clock} />
      </details>
    </Card>
  );
}

interface ChartProps {
  readonly caption: string;
  readonly words: string;
  readonly bars: Bars;
  readonly clock: (hour: string) => string;
  readonly legend: readonly { readonly look: string; readonly word: string }[];
  readonly stacked?: boolean;
}

function Chart({ caption, words, bars: { bars, lines }, clock, legend, stacked = false }: ChartProps) {
  const wide = stacked ? slot * 0.7 : slot * 0.4;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 flex flex-wrap gap-x-4 text-sm text-ink-2">
        <span className="font-medium">{caption}</span>
        {legend.map(({ look, word }) => (
          <span key={word}>
            <span aria-hidden className={`mr-1.5 inline-block size-2.5 ${look}`} />
            {word}
          </span>
        ))}
      </figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`${caption}: ${words}`}
        className="w-full"
      >
        {lines.map(({ y, value }) => (
          <g key={value}>
            <line x1={size.left} x2={size.width} y1={y} y2={y} className="stroke-line" />
            <text x={size.left - 6} y={y + 4} textAnchor="end" className="fill-ink-3 text-xs">
              {value.toLocaleString("en")}
            </text>
          </g>
        ))}
        {bars.map(({ hour, x, first, second }, index) => (
          <g key={hour}>
            <rect x={x + 1} y={ground - first} width={wide} height={first} className="fill-accent" />
            <rect
              x={stacked ? x + 1 : x + 1 + wide}
              y={ground - second - (stacked ? first : 0)}
              width={wide}
              height={second}
              className={stacked ? "fill-bad" : "fill-ink-3"}
            />
            {index % 6 === 3 && (
              <text x={x + slot / 2} y={size.height - 5} textAnchor="middle" className="fill-ink-3 text-xs">
                {clock(hour)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}

function HourTable({ hours, clock }: Pick<DayChartsProps, "hours"> & Pick<ChartProps, "clock">) {
  const tried = hours.filter(({ delivered, failed }) => delivered + failed > 0);
  return (
    <Table caption="Tries and answer times, hour by hour">
      <thead>
        <Tr>
          <Th>Hour from</Th>
          <Th numeric>Delivered</Th>
          <Th numeric>Failed</Th>
          <Th numeric>p50, ms</Th>
          <Th numeric>p95, ms</Th>
        </Tr>
      </thead>
      <tbody>
        {tried.map(({ hour, delivered, failed, p50, p95 }) => (
          <Tr key={hour}>
            <Td>{clock(hour)}</Td>
            <Td numeric>{delivered}</Td>
            <Td numeric>{failed}</Td>
            <Td numeric>{p50}</Td>
            <Td numeric>{p95}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
