import * as z from "zod";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import { eventOf } from "#lib/orders/events";
import { createInput } from "#lib/orders/input";
import { newOrder } from "#lib/orders/new-order";
import { findBuyer } from "#lib/orders/queries/find-buyer";
import { orderFacts } from "#lib/orders/queries/order-facts";
import { orderView } from "#lib/orders/view";
import { saveOrder } from "#lib/orders/writes/save-order";
import { stockLow } from "../news.ts";
import { findLastOrdered } from "../queries/find-last-ordered.ts";
import { findOpenReorder } from "../queries/find-open-reorder.ts";
import { type LastOrdered, reorderOf } from "../reorder.ts";

const draftReorderInput = stockLow.extend({
  sourceId: z.uuid(),
  buyerId: z.uuid(),
  /** Of this supplier only. */
  supplierId: z.uuid().nullable(),
});

type Input = z.output<typeof draftReorderInput>;

/** A draft of the buyer's for what the warehouse runs out of, one for each SKU until it is received. */
export const draftReorder = command(
  "order.create",
  draftReorderInput,
  async ({ tx, actor, now, write, emit }, input) => {
    await oneAtATime(tx, input);
    const open = await findOpenReorder(tx, input.sourceId, input.sku);
    if (open) settle(no("nothing_new", `${open} for ${input.sku} is not received yet.`));
    const buyer =
      (await findBuyer(tx, input.buyerId)) ??
      settle(no("not_found", "The buyer of this source is no active buyer any more."));
    const written = createInput.parse(reorderOf(input, await lastOrdered(tx, input)));
    const { supplierId, currency, lines } = written;
    const costCentres = lines.flatMap((line) => line.costCentre ?? []);
    const facts = await orderFacts(tx, { supplierId, currency, costCentres, numbered: true });
    const order = settle(newOrder(written, facts, { ...actor, ...buyer }, now));

    write(saveOrder(actor, { before: null, after: order, movements: [] }));
    emit(eventOf({ event: "created", patch: {}, before: null, after: order, onBehalfOf: buyer }, "create", actor, now));
    return orderView(order, actor);
  },
);

/** Two words for one SKU wait for one another: the second sees the draft of the first. */
async function oneAtATime(tx: Tx, { sourceId, sku }: Input): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reorder:${sourceId}:${sku}`}, 0))::text`;
}

async function lastOrdered(tx: Tx, { sku, supplierCode = null, supplierId }: Input): Promise<LastOrdered> {
  const last = await findLastOrdered(tx, sku, { supplierCode, supplierId });
  const where = supplierCode === null ? "" : ` from ${supplierCode}`;
  return last ?? settle(no("not_found", `${sku} was never ordered${where}: there is no price to go by.`));
}
