import { LineRemarks } from "#components/approvals/remarks";
import { Money } from "#components/ui/money";
import { unitLabel } from "#lib/codes/unit";
import { decimal, isZero, plain } from "#lib/kernel/decimal";
import { receivedNet, wanted } from "#lib/orders/quantities";
import { formatDecimal } from "../ui/format.ts";
import { lineNews } from "./line-news.ts";
import { AboutLine, type LineRowProps } from "./line-row.tsx";

/** A line as a phone shows it: what, how much at which price, and how far it is. */
export function LineEntry({ line, running, remarks }: LineRowProps) {
  const whole = { ...line, costCentre: line.costCentre ?? null };
  const unit = line.unit === null ? "" : ` ${unitLabel(line.unit)}`;
  const came = `${formatDecimal(plain(receivedNet(whole)))} of ${formatDecimal(plain(wanted(whole)))} received`;
  const cancelled = isZero(decimal(line.cancelledQuantity))
    ? []
    : [`${formatDecimal(line.cancelledQuantity)} cancelled`];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line px-3.5 py-2.5 last:border-b-0">
      <span className="wrap-anywhere">
        {line.description}
        <span className="block text-sm text-ink-3">
          <AboutLine line={line} />
        </span>
        <span className="block text-sm text-ink-2">
          {line.kind === "AMOUNT"
            ? "amount"
            : `${formatDecimal(line.quantity)}${unit} × ${formatDecimal(line.unitPrice)}`}
          {running && ` · ${[came, ...lineNews(line), ...cancelled].join(", ")}`}
        </span>
        <LineRemarks remarks={remarks} lineId={line.id} />
      </span>
      <Money amount={line.netAmount} />
    </li>
  );
}
