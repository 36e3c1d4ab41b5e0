import * as fc from "fast-check";
import { expect, it } from "vitest";
import { Refused } from "#lib/kernel/decision";
import { getOrder } from "#lib/orders/queries/get-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { completeness, inQuestion, invoiced, kept, type Model, newModel, underWay } from "./order-model.ts";
import { changeMoves } from "./change-moves.ts";
import { moves as orderMoves } from "./order-moves.ts";

const moves = { ...orderMoves, ...changeMoves };
const runs = Number(process.env.MODEL_RUNS ?? 200);

it("does with any sequence of commands what a model of whole pieces does", { timeout: 600_000 }, async () => {
  const cast = await givenCast();
  const one = fc.record({
    name: fc.constantFrom(...Object.keys(moves), ...hurry),
    quantity: fc.integer({ min: 1, max: 11 }),
  });
  const start = fc.constantFrom("DRAFT" as const, "SENT" as const, "ACKNOWLEDGED" as const);
  await fc.assert(
    fc.asyncProperty(start, fc.array(one, { minLength: 1, maxLength: 50 }), (from, steps) => follow(cast, from, steps)),
    { numRuns: runs },
  );
});

/** Twice, so that sequences come further than the draft. */
const hurry = ["submit", "approve", "send", "receive", "invoice", "amend", "approveChange"];

async function follow(
  cast: Cast,
  from: "DRAFT" | "SENT" | "ACKNOWLEDGED",
  steps: readonly { name: string; quantity: number }[],
): Promise<void> {
  const model: Model = { ...newModel(), status: from, events: { DRAFT: 1, SENT: 5, ACKNOWLEDGED: 6 }[from] };
  const { id } = await givenOrder(cast, from);
  for (const { name, quantity } of steps) {
    const move = moves[name];
    if (!move) throw new Error(`No such move: ${name}`);
    const order = await getOrder(cast.buyer, { id });
    const should = move.allowed(model, quantity);
    const answer: unknown = await move.perform(cast, order, quantity).catch((error: unknown) => error);

    expect({ name, quantity, took: !(answer instanceof Error) }, String(answer)).toEqual({
      name,
      quantity,
      took: should,
    });
    if (should) move.expect(model, quantity);
    else expect(answer).toBeInstanceOf(Refused);
    await compare(cast, id, model);
  }
}

async function compare(cast: Cast, id: string, model: Model): Promise<void> {
  const order = await getOrder(cast.buyer, { id });
  expect(order).toMatchObject({
    status: model.status,
    onHold: model.held,
    declined: model.declined,
    pendingChange: model.change === null ? null : { status: "PENDING_APPROVAL" },
    lines: [{ quantity: String(model.ordered) }],
    shipmentStatus: completeness(underWay(model), model),
    receiptStatus: completeness(kept(model), model),
    invoiceStatus: completeness(invoiced(model), model),
    matchStatus: model.invoices.length === 0 ? "NONE" : inQuestion(model) ? "EXCEPTION" : "MATCHED",
  });
  const told = await db.webhookEvent.findMany({
    where: { purchaseOrderId: id },
    orderBy: { sequence: "asc" },
    select: { sequence: true },
  });
  expect(told.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: model.events }, (_one, index) => index + 1),
  );
}
