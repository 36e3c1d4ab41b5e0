import type * as z from "zod";
import type { Actor } from "#lib/access/actor";
import { type Decision, no } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { blankOrder } from "./blank-order.ts";
import { draftLines, drafted } from "./draft.ts";
import type { createInput } from "./input.ts";
import type { Order, OrderSupplier } from "./order.ts";

interface Facts {
  readonly supplier: OrderSupplier | null;
  readonly unknownCostCentres: readonly string[];
  readonly baseCurrency: string;
  readonly rate: string | null;
  readonly nextNumber: string | null;
}

/** A draft of this buyer's with version 1; its first event is its creation. */
export function newOrder(
  input: z.output<typeof createInput>,
  facts: Facts,
  actor: Actor,
  now: Date,
  copiedFrom: Order["copiedFrom"] = null,
): Decision<Order, string> {
  const { supplier, nextNumber } = facts;
  if (supplier?.blocked) return no("supplier_blocked", `${supplier.name} is blocked: nothing can be ordered there.`);

  const at = now.toISOString();
  return drafted(
    {
      ...blankOrder,
      id: newId(),
      number: nextNumber ?? "",
      supplier: supplier ?? nobody,
      requester: { id: actor.id, name: actor.name, active: true },
      authorIds: [actor.id],
      currency: input.currency,
      reference: input.reference ?? null,
      paymentTerms: input.paymentTerms ?? null,
      shipTo: input.shipTo ?? null,
      shippingInstructions: input.shippingInstructions ?? null,
      notes: input.notes ?? null,
      internalNotes: input.internalNotes ?? null,
      freight: input.freight ?? "0",
      freightTaxRatePercent: input.freightTaxRatePercent ?? "0",
      lines: draftLines(input.lines, []),
      copiedFrom,
      baseCurrency: facts.baseCurrency,
      createdAt: at,
      updatedAt: at,
    },
    facts,
  );
}

const nobody: OrderSupplier = {
  id: "",
  code: "",
  name: "",
  country: "",
  blocked: false,
  autoSend: false,
  twoWayMatch: false,
  createdAt: "",
};

/** The terms of an order as the input of a new one. */
export function copyOf(order: Order): z.output<typeof createInput> {
  return { ...order, supplierId: order.supplier.id, lines: order.lines.map((line) => ({ ...line })) };
}
