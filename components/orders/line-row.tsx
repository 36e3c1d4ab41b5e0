import { LineRemarks } from "#components/approvals/remarks";
import { Money, Percent, Quantity } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { Td, Tr, Under } from "#components/ui/table";
import { unitLabel } from "#lib/codes/unit";
import { decimal, isZero } from "#lib/kernel/decimal";
import type { OrderLine } from "#lib/orders/order";
import { receivedNet, wanted } from "#lib/orders/quantities";
import type { SaidRemark } from "../approvals/open-remarks.ts";
import { formatDate, formatDecimal, formatPercent } from "../ui/format.ts";
import { lineNews } from "./line-news.ts";
import { LineProgress } from "./line-progress.tsx";

/** A line as its reader is shown it: a supplier's has no cost centre. */
export type ShownLine = Omit<OrderLine, "costCentre"> & { readonly costCentre?: string | null };

export interface LineRowProps {
  readonly line: ShownLine;
  readonly currency: string;
  /** The order was sent: it matters what came of it. */
  readonly running: boolean;
  /** What approvers said of the order's lines. */
  readonly remarks: readonly SaidRemark[];
}

export function LineRow({ line, currency, running, remarks }: LineRowProps) {
  const isMoney = line.kind === "AMOUNT";
  const whole = { ...line, costCentre: line.costCentre ?? null };
  return (
    <Tr>
      <Td className="text-ink-3">{line.lineNumber}</Td>
      <Td className="min-w-44 wrap-anywhere">
        {line.description}
        <Under>
          <AboutLine line={line} />
        </Under>
        <LineRemarks remarks={remarks} lineId={line.id} />
      </Td>
      <Td numeric>
        <Quantity value={line.quantity} unit={isMoney ? currency : line.unit && unitLabel(line.unit)} />
        {!isZero(decimal(line.cancelledQuantity)) && (
          <Under>{`${formatDecimal(line.cancelledQuantity)} cancelled`}</Under>
        )}
      </Td>
      <Td numeric>
        <Money amount={line.unitPrice} />
        {!isZero(decimal(line.discountPercent)) && <Under>{`less ${formatPercent(line.discountPercent)}`}</Under>}
      </Td>
      <Td numeric>
        <Percent value={line.taxRatePercent} />
      </Td>
      {running && (
        <Td>
          <LineProgress label="Received" done={receivedNet(whole)} wanted={wanted(whole)} />
          <Under>{lineNews(line).join(", ")}</Under>
        </Td>
      )}
      <Td numeric>
        <Money amount={line.netAmount} />
      </Td>
    </Tr>
  );
}

/** "HGR20-1000 · by 4 Dec 2026 · CC-330" */
export function AboutLine({ line }: Pick<LineRowProps, "line">) {
  const { kind, sku, neededBy, costCentre, category } = line;
  const words = [
    kind === "AMOUNT" && "Amount line",
    neededBy !== null && `by ${formatDate(neededBy)}`.replaceAll(" ", "\u00a0"),
    costCentre,
    category,
  ];
  const said = words.filter(Boolean).join(" · ");
  return (
    <>
      {sku !== null && <Mono>{sku}</Mono>}
      {sku !== null && said !== "" && " · "}
      {said}
    </>
  );
}
