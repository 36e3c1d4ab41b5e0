import { OrderEditor } from "#components/orders/editor/order-editor";
import { routeOfOrder } from "#lib/approvals/queries/get-route";
import type { Actor } from "#lib/access/actor";
import { getSettings } from "#lib/company/queries/get-settings";
import type { Order } from "#lib/orders/order";
import { blankDraft, draftOf } from "../../../components/orders/editor/draft.ts";
import { editorChoices } from "./editor-choices.ts";

interface EditorProps {
  readonly actor: Actor;
  /** The saved draft; null for a new one. */
  readonly order: Order | null;
}

/** The editor with everything that can be chosen in it. */
export async function Editor({ actor, order }: EditorProps) {
  const [choices, settings, route] = await Promise.all([
    editorChoices(actor),
    getSettings(actor, {}),
    order && routeOfOrder(actor, order),
  ]);
  return (
    <OrderEditor
      key={order?.id ?? "new"}
      first={order ? draftOf(order) : blankDraft(settings.baseCurrency)}
      known={order && { id: order.id, number: order.number, version: order.version }}
      {...choices}
      route={route}
    />
  );
}
