import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor } from "#app/_server/session";
import { NothingToDo } from "#components/orders/nothing-to-do";
import { ProposeForm } from "#components/orders/propose-form";
import { PageHead } from "#components/ui/page-head";
import { allowedCommands } from "#lib/orders/allowed-commands";
import { findOrder } from "#lib/orders/queries/find-order";
import { propose } from "../../actions.ts";

export const metadata: Metadata = { title: "Propose changes" };

export default async function ProposePage({ params }: PageProps<"/orders/[orderId]/propose">) {
  const actor = await currentActor();
  const order = (await findOrder(actor, (await params).orderId)) ?? notFound();

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Orders", href: "/orders" },
          { label: order.number, href: `/orders/${order.id}` },
        ]}
        title="Propose changes"
        sentence="What you can deliver instead. The buyer accepts it or not; until then the order stays as it is."
      />
      {allowedCommands(order, actor).includes("counter-propose") ? (
        <ProposeForm order={order} action={propose} />
      ) : (
        <NothingToDo
          orderId={order.id}
          title="Nothing can be proposed now"
          because="The supplier proposes changes of an order that was sent and that he did not acknowledge yet."
        />
      )}
    </>
  );
}
