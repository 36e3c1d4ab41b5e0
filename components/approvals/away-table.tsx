import clsx from "clsx";
import { EmptyState } from "#components/ui/empty-state";
import { Day } from "#components/ui/time";
import type { awayCalendar, Span } from "#lib/approvals/away-calendar";
import { addDays } from "#lib/kernel/calendar-date";

interface AwayTableProps {
  readonly rows: ReturnType<typeof awayCalendar>;
  /** YYYY-MM-DD */
  readonly first: string;
  /** A multiple of seven. */
  readonly days: number;
}

/** Who is away when: a row for each person, a bar for each absence. */
export function AwayTable({ rows, first, days }: AwayTableProps) {
  if (rows.length === 0) return <EmptyState title="Everybody is here" />;
  const weeks = Array.from({ length: days / 7 }, (_, week) => addDays(first, week * 7));
  return (
    <div role="region" aria-label="Who is away" tabIndex={0} className="relative overflow-x-auto -outline-offset-2">
      <table className="w-full table-fixed border-collapse text-table max-md:min-w-[40rem]">
        <caption className="sr-only">Who is away</caption>
        <colgroup>
          <col className="w-40" />
          {Array.from({ length: days }, (_, day) => (
            <col key={day} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="px-3.5 py-2 text-left text-xs font-label text-ink-3">
              Name
            </th>
            {weeks.map((day) => (
              <th
                key={day}
                scope="col"
                colSpan={7}
                className="border-l border-line px-1.5 py-2 text-left text-xs font-label text-ink-3"
              >
                <Day date={day} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ user, spans }) => (
            <tr key={user.id} className="border-t border-line">
              <th scope="row" className="truncate px-3.5 py-2 text-left font-normal">
                {user.name}
              </th>
              {spans.map((span) => (
                <Cell key={span.from} span={span} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ span: { days, absence } }: { readonly span: Span }) {
  return (
    <td colSpan={days} className="p-1">
      {absence && (
        <span
          className={clsx(
            "block min-h-6 truncate rounded bg-wait-soft px-1.5 py-1 text-xs text-wait forced-colors:border",
          )}
          title={absence.note ?? undefined}
        >
          <span className="sr-only">Away </span>until <Day date={absence.to} />
        </span>
      )}
    </td>
  );
}
