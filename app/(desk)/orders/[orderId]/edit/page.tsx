import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "#app/_server/session";
import { allowedCommands } from "#lib/orders/allowed-commands";
import { findOrder } from "#lib/orders/queries/find-order";
import { Editor } from "../../editor.tsx";

export const metadata: Metadata = { title: "Edit order" };

export default async function EditOrderPage({ params }: PageProps<"/orders/[orderId]/edit">) {
  const actor = await currentActor();
  const order = (await findOrder(actor, (await params).orderId)) ?? notFound();
  if (!allowedCommands(order, actor).includes("edit")) redirect(`/orders/${order.id}` as Route);
  return <Editor actor={actor} order={order} />;
}
