import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "#app/_server/session";
import { RemarksNote } from "#components/approvals/remarks";
import { listSignatures } from "#lib/approvals/queries/list-signatures";
import { allowedCommands } from "#lib/orders/allowed-commands";
import { findOrder } from "#lib/orders/queries/find-order";
import { openRemarks } from "../../../../../components/approvals/open-remarks.ts";
import { Editor } from "../../editor.tsx";

export const metadata: Metadata = { title: "Edit order" };

export default async function EditOrderPage({ params }: PageProps<"/orders/[orderId]/edit">) {
  const actor = await currentActor();
  const order = (await findOrder(actor, (await params).orderId)) ?? notFound();
  if (!allowedCommands(order, actor).includes("edit")) redirect(`/orders/${order.id}` as Route);
  return (
    <>
      <RemarksNote remarks={openRemarks(await listSignatures(actor, order.id), order)} />
      <Editor actor={actor} order={order} />
    </>
  );
}
