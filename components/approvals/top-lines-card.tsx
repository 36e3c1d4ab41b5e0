import { Card } from "#components/ui/card";
import { Link } from "#components/ui/link";
import { Money, Quantity } from "#components/ui/money";
import { topLines } from "#lib/approvals/top-lines";

export interface ShownLine {
  readonly id: string;
  readonly kind: "GOODS" | "AMOUNT";
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly netAmount: string;
}

export interface TopLinesCardProps {
  readonly orderId: string;
  /** With the digits of the currency. */
  readonly lines: readonly ShownLine[];
}

const most = 5;

/** The lines that cost most; the rest is in the order. */
export function TopLinesCard({ orderId, lines }: TopLinesCardProps) {
  const rest = lines.length - most;
  return (
    <Card title={lines.length > 1 ? "Lines, the dearest first" : "The line"}>
      <ul className="text-table">
        {topLines(lines, most).map((line) => (
          <li
            key={line.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line px-3.5 py-2 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_auto_7rem]"
          >
            <span className="wrap-anywhere">{line.description}</span>
            <span className="text-sm text-ink-3 max-sm:order-last">
              {line.kind === "AMOUNT" ? (
                "amount"
              ) : (
                <>
                  <Quantity value={line.quantity} /> × <Money amount={line.unitPrice} />
                </>
              )}
            </span>
            <span className="text-right">
              <Money amount={line.netAmount} />
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="border-t border-line px-3.5 py-2.5 text-sm text-ink-3">
          and {rest} more {rest === 1 ? "line" : "lines"} in{" "}
          <Link href={`/orders/${orderId}`} className="underline">
            the order
          </Link>
        </p>
      )}
    </Card>
  );
}
