import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { can, permissions } from "#lib/access/permission";
import { Editor } from "../editor.tsx";

export const metadata: Metadata = { title: "New order" };

export default async function NewOrderPage() {
  const actor = await currentActor();
  if (!can(actor, "order.create").ok) return <OnlyFor what="A new order" roles={permissions["order.create"]} />;
  return <Editor actor={actor} order={null} />;
}
