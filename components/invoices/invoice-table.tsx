import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { RowLink, Table, Td, Th, Tr, Under } from "#components/ui/table";
import { Day } from "#components/ui/time";
import type { ListedInvoice } from "#lib/invoices/listed-invoice";
import { MatchTag } from "./match-tag.tsx";

/** Invoices one under the other; each leads to the invoices of its order. */
export function InvoiceTable({ invoices }: { readonly invoices: readonly ListedInvoice[] }) {
  return (
    <>
      <div className="max-md:hidden">
        <Table caption="Invoices">
          <thead>
            <Tr>
              <Th>Invoice</Th>
              <Th>Supplier</Th>
              <Th>Order</Th>
              <Th numeric>Total</Th>
              <Th>Match</Th>
              <Th>Dated</Th>
              <Th>Due</Th>
            </Tr>
          </thead>
          <tbody>
            {invoices.map((invoice) => (
              <InvoiceRow key={invoice.id} invoice={invoice} />
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="md:hidden">
        {invoices.map((invoice) => (
          <InvoiceEntry key={invoice.id} invoice={invoice} />
        ))}
      </ul>
    </>
  );
}

function InvoiceRow({ invoice }: { readonly invoice: ListedInvoice }) {
  const { supplier, purchaseOrder, total, currency, paidAmount, paidAt } = invoice;
  const { matchStatus, openExceptions, invoiceDate, dueDate } = invoice;
  return (
    <Tr>
      <Td className="whitespace-nowrap">
        <InvoiceLink invoice={invoice} />
      </Td>
      <Td className="wrap-anywhere">
        {supplier.name}
        {openExceptions[0] !== undefined && (
          <Under>
            {openExceptions[0]}
            {openExceptions.length > 1 && ` And ${openExceptions.length - 1} more.`}
          </Under>
        )}
      </Td>
      <Td className="whitespace-nowrap">{purchaseOrder && <Mono>{purchaseOrder.number}</Mono>}</Td>
      <Td numeric>
        <Money amount={total} currency={currency} />
        {paidAt !== null && (
          <Under>
            {paidAmount === total ? "paid" : <Money amount={paidAmount} currency={currency} />}
            {paidAmount !== total && " paid"}
          </Under>
        )}
      </Td>
      <Td>
        <MatchTag status={matchStatus} />
      </Td>
      <Td>
        <Day date={invoiceDate} />
      </Td>
      <Td>{dueDate !== null && <Day date={dueDate} />}</Td>
    </Tr>
  );
}

function InvoiceEntry({ invoice }: { readonly invoice: ListedInvoice }) {
  const { supplier, total, currency, matchStatus, openExceptions } = invoice;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1 border-b border-line px-3.5 py-3 last:border-b-0 hover:bg-hover">
      <span className="truncate">
        <InvoiceLink invoice={invoice} />
      </span>
      <span className="text-right font-semibold">
        <Money amount={total} currency={currency} />
      </span>
      <span className="truncate text-sm text-ink-3">{supplier.name}</span>
      <MatchTag status={matchStatus} />
      {openExceptions[0] !== undefined && <span className="col-span-2 text-sm text-ink-2">{openExceptions[0]}</span>}
    </li>
  );
}

function InvoiceLink({ invoice: { invoiceNumber, purchaseOrder } }: { readonly invoice: ListedInvoice }) {
  if (purchaseOrder === null) return <Mono>{invoiceNumber}</Mono>;
  return (
    <RowLink href={`/orders/${purchaseOrder.id}?tab=invoices`}>
      <Mono>{invoiceNumber}</Mono>
    </RowLink>
  );
}
