import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor } from "#app/_server/session";
import { NothingToDo } from "#components/orders/nothing-to-do";
import { ReceiveForm } from "#components/receipts/receive-form";
import { Mono } from "#components/ui/mono";
import { PageHead } from "#components/ui/page-head";
import { has } from "#lib/access/actor";
import { isPositive } from "#lib/kernel/decimal";
import { allowedCommands } from "#lib/orders/allowed-commands";
import { findOrder } from "#lib/orders/queries/find-order";
import { toReceive } from "#lib/orders/quantities";
import { receive } from "../actions.ts";

export const metadata: Metadata = { title: "Receive goods" };

export default async function ReceivePage({ params }: PageProps<"/receiving/[orderId]">) {
  const actor = await currentActor();
  const order = (await findOrder(actor, (await params).orderId)) ?? notFound();
  const open = order.lines.filter((line) => isPositive(toReceive(line))).length;
  const may = allowedCommands(order, actor).includes("receive");

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Receiving", href: "/receiving" },
          { label: order.number, href: `/orders/${order.id}` },
        ]}
        title={open === 0 ? "Everything has come" : `${open} ${open === 1 ? "line" : "lines"} expected`}
        sentence={
          <>
            {order.supplier.name} · <Mono>{order.number}</Mono>
          </>
        }
      />
      {may && (open > 0 || has(actor, "FINANCE")) ? (
        <ReceiveForm
          order={order}
          action={receive}
          mayOverride={has(actor, "FINANCE")}
          mustOverride={!has(actor, "RECEIVER")}
        />
      ) : (
        <NothingToDo
          orderId={order.id}
          title={may ? "Everything has been received" : "Nothing can be received here now"}
          because={may ? undefined : "Receivers take delivery once the order was sent, unless it is on hold."}
        />
      )}
    </>
  );
}
