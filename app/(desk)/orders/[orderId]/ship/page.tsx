import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor } from "#app/_server/session";
import { NothingToDo } from "#components/orders/nothing-to-do";
import { ShipForm } from "#components/orders/ship-form";
import { PageHead } from "#components/ui/page-head";
import { isPositive } from "#lib/kernel/decimal";
import { allowedCommands } from "#lib/orders/allowed-commands";
import { findOrder } from "#lib/orders/queries/find-order";
import { toShip } from "#lib/orders/quantities";
import { ship } from "../../actions.ts";

export const metadata: Metadata = { title: "Ship" };

export default async function ShipPage({ params }: PageProps<"/orders/[orderId]/ship">) {
  const actor = await currentActor();
  const order = (await findOrder(actor, (await params).orderId)) ?? notFound();
  const may = allowedCommands(order, actor).includes("ship");
  const open = order.lines.some((line) => isPositive(toShip(line)));

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Orders", href: "/orders" },
          { label: order.number, href: `/orders/${order.id}` },
        ]}
        title="Ship"
        sentence="What is on its way, from when on, and with whom."
      />
      {may && open ? (
        <ShipForm order={order} action={ship} />
      ) : (
        <NothingToDo
          orderId={order.id}
          title={may ? "Everything has been shipped" : "Nothing can be shipped now"}
          because={may ? undefined : "The supplier ships once the order was sent, unless it is on hold."}
        />
      )}
    </>
  );
}
