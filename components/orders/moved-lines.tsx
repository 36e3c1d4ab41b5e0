import { Quantity } from "#components/ui/money";
import { Table, Td, Th, Tr, Under } from "#components/ui/table";
import { unitLabel } from "#lib/codes/unit";
import { decimal, isZero } from "#lib/kernel/decimal";
import type { OrderLine } from "#lib/orders/order";
import { formatDecimal } from "../ui/format.ts";

export interface MovedLinesProps {
  readonly caption: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity: string; readonly rejectedQuantity?: string }[];
  readonly orderLines: readonly OrderLine[];
}

/** What moved with one document: item and quantity. */
export function MovedLines({ caption, lines, orderLines }: MovedLinesProps) {
  const known = new Map(orderLines.map((line) => [line.id, line]));
  return (
    <div className="border-t border-line">
      <Table caption={caption}>
        <thead className="sr-only">
          <tr>
            <Th>Item</Th>
            <Th numeric>Quantity</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ lineId, quantity, rejectedQuantity = "0" }) => {
            const line = known.get(lineId);
            return (
              <Tr key={lineId}>
                <Td className="wrap-anywhere">
                  {line?.description}
                  {line && <Under>Line {line.lineNumber}</Under>}
                </Td>
                <Td numeric>
                  <Quantity value={quantity} unit={line?.unit && unitLabel(line.unit)} />
                  {!isZero(decimal(rejectedQuantity)) && (
                    <span className="block text-sm text-bad">{formatDecimal(rejectedQuantity)} rejected</span>
                  )}
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
