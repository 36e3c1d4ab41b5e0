import { query } from "#lib/change/query";
import { idField } from "#lib/input/code-field";
import { strictObject } from "#lib/input/words";
import { no, settle } from "#lib/kernel/decision";
import { orderView } from "../view.ts";
import { findOrder } from "./find-order.ts";

/** One order as the caller may see it, with what he may do. */
export const getOrder = query("order.read", strictObject({ id: idField }), async (actor, { id }) => {
  const order = (await findOrder(actor, id)) ?? settle(no("not_found", "There is no such purchase order."));
  return orderView(order, actor);
});
