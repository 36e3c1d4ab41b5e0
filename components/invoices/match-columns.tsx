import { Money } from "#components/ui/money";
import { Table, Td, Th, Tr, Under } from "#components/ui/table";
import { plain } from "#lib/kernel/decimal";
import type { InvoicedLine, ShownInvoice } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { receivedNet, wanted } from "#lib/orders/quantities";
import { formatDecimal } from "../ui/format.ts";
import { netPrice, priceInWords } from "./net-price.ts";

interface MatchColumnsProps {
  readonly order: Order;
  readonly invoice: ShownInvoice;
}

/** Order, receipt and invoice side by side, line by line; what differs is marked and said in words above. */
export function MatchColumns({ order, invoice }: MatchColumnsProps) {
  return (
    <Table caption={`Order, receipts and invoice ${invoice.invoiceNumber}, line by line`} wide>
      <thead>
        <Tr>
          <Th>Item</Th>
          <Th numeric>Ordered</Th>
          <Th numeric>Received</Th>
          <Th numeric>Invoiced</Th>
          <Th numeric>Order price</Th>
          <Th numeric>Invoice price</Th>
          <Th numeric>Net</Th>
        </Tr>
      </thead>
      <tbody>
        {invoice.lines.map((line) => (
          <MatchRow key={line.id} line={line} order={order} invoice={invoice} />
        ))}
      </tbody>
    </Table>
  );
}

function MatchRow({ line, order, invoice }: MatchColumnsProps & { readonly line: InvoicedLine }) {
  const ordered = order.lines.find(({ id }) => id === line.lineId);
  const codes = invoice.exceptions
    .filter(({ invoiceLineId, state }) => invoiceLineId === line.id && state !== "RESOLVED")
    .map(({ code }) => code);
  const quantityDiffers = codes.some((code) => code.startsWith("QTY") || code === "UOM_MISMATCH");
  return (
    <Tr>
      <Td className="wrap-anywhere">
        {line.description ?? ordered?.description}
        {ordered === undefined && <Under>Not on the order</Under>}
      </Td>
      <Td numeric>{ordered && formatDecimal(plain(wanted(ordered)))}</Td>
      <Td numeric>{ordered && formatDecimal(plain(receivedNet(ordered)))}</Td>
      <Td numeric className={marked(quantityDiffers)}>
        {formatDecimal(line.quantity)}
      </Td>
      <Td numeric>{ordered && <Money amount={priceInWords(netPrice(ordered), order.currency)} />}</Td>
      <Td numeric className={marked(codes.includes("PRICE_VARIANCE"))}>
        <Money amount={line.unitPrice} />
      </Td>
      <Td numeric>
        <Money amount={line.netAmount} />
      </Td>
    </Tr>
  );
}

function marked(differs: boolean): string | undefined {
  return differs ? "bg-bad-soft font-semibold text-bad" : undefined;
}
