import { Money, Quantity } from "#components/ui/money";
import { Table, Td, Th, Tr } from "#components/ui/table";
import { unitLabel } from "#lib/codes/unit";
import type { ShownInvoice } from "#lib/orders/documents";
import type { OrderLine } from "#lib/orders/order";

export interface InvoiceLinesProps {
  readonly invoice: ShownInvoice;
  readonly orderLines: readonly OrderLine[];
}

/** What an invoice asks for. */
export function InvoiceLines({ invoice, orderLines }: InvoiceLinesProps) {
  const known = new Map(orderLines.map((line) => [line.id, line]));
  return (
    <Table caption={`Lines of invoice ${invoice.invoiceNumber}`}>
      <thead>
        <Tr>
          <Th>Item</Th>
          <Th numeric>Quantity</Th>
          <Th numeric>Unit price</Th>
          <Th numeric>Net</Th>
        </Tr>
      </thead>
      <tbody>
        {invoice.lines.map((line) => {
          const ordered = known.get(line.lineId ?? "");
          const unit = line.unit ?? ordered?.unit;
          return (
            <Tr key={line.id}>
              <Td className="wrap-anywhere">{line.description ?? ordered?.description}</Td>
              <Td numeric>
                <Quantity value={line.quantity} unit={unit && unitLabel(unit)} />
              </Td>
              <Td numeric>
                <Money amount={line.unitPrice} />
              </Td>
              <Td numeric>
                <Money amount={line.netAmount} />
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
