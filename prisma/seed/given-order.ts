import type { Actor } from "#lib/access/actor";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { acknowledgeOrder } from "#lib/orders/commands/acknowledge-order";
import { createOrder } from "#lib/orders/commands/create-order";
import { sendOrder } from "#lib/orders/commands/send-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import type { OrderView } from "#lib/orders/view";
import { givenSupplier } from "./given-supplier.ts";
import { givenUser } from "./given-user.ts";

/** The people of one order. */
export interface Cast {
  readonly buyer: Actor;
  readonly approver: Actor;
  readonly finance: Actor;
  readonly receiver: Actor;
  readonly supplier: Actor;
  readonly supplierId: string;
}

/** A supplier with a user, and one person for each part. */
export async function givenCast(): Promise<Cast> {
  const { id: supplierId } = await givenSupplier({ currency: "EUR" });
  const [buyer, approver, finance, receiver, supplier] = await Promise.all([
    givenUser({ roles: ["BUYER"], name: "Lena Moser" }),
    givenUser({ roles: ["APPROVER"], name: "Rosa Steiner" }),
    givenUser({ roles: ["FINANCE"], name: "Tom Bauer" }),
    givenUser({ roles: ["RECEIVER"], name: "Jonas Kern" }),
    givenUser({ supplierId, name: "Alma Wieser" }),
  ]);
  return { buyer, approver, finance, receiver, supplier, supplierId };
}

/** Ten rails for 845.00 and 20 % tax: one signature is enough. */
export function anOrderInput(supplierId: string) {
  return {
    supplierId,
    currency: "EUR",
    lines: [
      {
        description: "Linear guide rail HGR20",
        sku: "HGR20-1000",
        quantity: "10",
        unit: "C62",
        unitPrice: "84.5",
        taxRatePercent: "20",
        costCentre: "GENERAL",
      },
    ],
  };
}

const path = ["DRAFT", "PENDING_APPROVAL", "APPROVED", "SENT", "ACKNOWLEDGED"] as const;

/** An order that went, by the commands, as far as this status. */
export async function givenOrder(
  cast: Cast,
  status: (typeof path)[number] = "DRAFT",
  input: object = {},
): Promise<OrderView> {
  const order = await createOrder(cast.buyer, { ...anOrderInput(cast.supplierId), ...input });
  const steps = [
    () => submitOrder(cast.buyer, { id: order.id }),
    () => approveOrder(cast.approver, { id: order.id, contentHash: order.contentHash }),
    () => sendOrder(cast.buyer, { id: order.id }),
    () => acknowledgeOrder(cast.supplier, { id: order.id }),
  ];
  let view = order;
  for (const step of steps.slice(0, path.indexOf(status))) view = await step();
  return view;
}
