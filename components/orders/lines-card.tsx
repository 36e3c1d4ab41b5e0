import { Card } from "#components/ui/card";
import { Link } from "#components/ui/link";
import { Table, Th, Tr } from "#components/ui/table";
import type { OrderStatus } from "#lib/orders/status";
import type { SaidRemark } from "../approvals/open-remarks.ts";
import { LineEntry } from "./line-entry.tsx";
import { LineRow, type ShownLine } from "./line-row.tsx";
import { Totals, type TotalsProps } from "./totals.tsx";

export interface LinesCardProps extends TotalsProps {
  readonly lines: readonly ShownLine[];
  readonly status: OrderStatus;
  /** What approvers said of lines. */
  readonly remarks: readonly SaidRemark[];
  /** The address that shows every line, where only the first are shown. */
  readonly all: string | null;
}

/** How many lines a page shows before it asks. */
export const mostLines = 300;

const agreed: readonly OrderStatus[] = ["SENT", "ACKNOWLEDGED", "CLOSED"];

/** What was ordered, how far it is, and what it costs. */
export function LinesCard({ lines, status, remarks, all, ...totals }: LinesCardProps) {
  const running = agreed.includes(status);
  const shown = all === null ? lines : lines.slice(0, mostLines);
  return (
    <Card>
      <ul className="md:hidden">
        {shown.map((line) => (
          <LineEntry key={line.id} line={line} currency={totals.currency} running={running} remarks={remarks} />
        ))}
      </ul>
      <div className="max-md:hidden">
        <Table caption="Lines">
          <thead>
            <Tr>
              <Th>#</Th>
              <Th>Item</Th>
              <Th numeric>Quantity</Th>
              <Th numeric>Unit price</Th>
              <Th numeric>Tax</Th>
              {running && <Th>Received</Th>}
              <Th numeric>Net</Th>
            </Tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <LineRow key={line.id} line={line} currency={totals.currency} running={running} remarks={remarks} />
            ))}
          </tbody>
        </Table>
      </div>
      {all !== null && (
        <p className="border-t border-line px-3.5 py-2.5 text-sm">
          The first {mostLines} of {lines.length} lines.{" "}
          <Link href={all} className="underline">
            Show all
          </Link>
        </p>
      )}
      <Totals {...totals} />
    </Card>
  );
}
