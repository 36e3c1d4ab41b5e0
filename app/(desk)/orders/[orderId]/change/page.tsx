import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "#app/_server/session";
import { ChangeEditor } from "#components/orders/editor/change-editor";
import { allowedCommands } from "#lib/orders/allowed-commands";
import { withTerms } from "#lib/orders/amending";
import { openChange } from "#lib/orders/change-order";
import { findOrder } from "#lib/orders/queries/find-order";
import { draftOf } from "../../../../../components/orders/editor/draft.ts";
import { editorChoices } from "../../editor-choices.ts";

export const metadata: Metadata = { title: "Change order" };

export default async function ChangeOrderPage({ params }: PageProps<"/orders/[orderId]/change">) {
  const actor = await currentActor();
  const order = (await findOrder(actor, (await params).orderId)) ?? notFound();
  const open = openChange(order);
  if (!allowedCommands(order, actor).includes("amend") || open?.status === "PENDING_APPROVAL")
    redirect(`/orders/${order.id}` as Route);

  return (
    <ChangeEditor
      key={order.id}
      order={{ id: order.id, number: order.number, version: order.version }}
      inForce={draftOf(order)}
      again={
        open?.terms ? { id: open.id, draft: draftOf(withTerms(order, open.terms)), reason: open.reason ?? "" } : null
      }
      {...await editorChoices(actor)}
    />
  );
}
