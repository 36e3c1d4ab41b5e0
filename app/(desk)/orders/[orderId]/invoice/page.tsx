import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor } from "#app/_server/session";
import { InvoiceForm } from "#components/invoices/invoice-form";
import { NothingToDo } from "#components/orders/nothing-to-do";
import { PageHead } from "#components/ui/page-head";
import { isPositive } from "#lib/kernel/decimal";
import { allowedCommands } from "#lib/orders/allowed-commands";
import { findOrder } from "#lib/orders/queries/find-order";
import { toInvoice } from "#lib/orders/quantities";
import { companyCalendar } from "../../../calendar.ts";
import { invoice } from "../../actions.ts";

export const metadata: Metadata = { title: "Enter invoice" };

export default async function InvoicePage({ params }: PageProps<"/orders/[orderId]/invoice">) {
  const actor = await currentActor();
  const order = (await findOrder(actor, (await params).orderId)) ?? notFound();
  const { today } = await companyCalendar();
  const may = allowedCommands(order, actor).includes("invoice");
  const open = order.lines.some((line) => isPositive(toInvoice(line)));

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Orders", href: "/orders" },
          { label: order.number, href: `/orders/${order.id}` },
        ]}
        title="Enter invoice"
        sentence={`From ${order.supplier.name}, filled in with what is still to be invoiced at the order's prices.`}
      />
      {may && open ? (
        <InvoiceForm order={order} today={today} action={invoice} />
      ) : (
        <NothingToDo
          orderId={order.id}
          title={may ? "Everything has been invoiced" : "No invoice can be entered here now"}
          because={may ? undefined : "Finance and the supplier enter invoices, once the order was sent."}
        />
      )}
    </>
  );
}
