import * as z from "zod";
import type { Actor } from "#lib/access/actor";
import { findActivePolicy } from "#lib/approvals/queries/find-active";
import { simulatePolicy } from "#lib/approvals/queries/simulate-policy";
import type { RouteView } from "#lib/approvals/route-view";
import { typedInput } from "#lib/approvals/simulation-input";
import { idField } from "#lib/input/code-field";
import { oneLine } from "#lib/input/text-field";
import { no, settle } from "#lib/kernel/decision";
import { listOrders } from "#lib/orders/queries/list-orders";

/** What one order would need by a policy, and by the one in force. */
export interface BothRoutes {
  readonly about: string;
  readonly tried: RouteView;
  readonly active: RouteView | null;
}

const input = z.strictObject({ id: idField, order: oneLine(200).optional(), snapshot: typedInput.optional() });

async function simulate(actor: Actor, untrusted: unknown): Promise<BothRoutes> {
  const { id, order, snapshot } = await input.parseAsync(untrusted);
  if (order === undefined && snapshot === undefined)
    return settle(
      no("validation_failed", "Say which order.", {
        errors: [{ path: "order", message: "Write a number, like PO-2026-000123." }],
      }),
    );
  const found = order === undefined ? null : await findOne(actor, order);
  const asked = found ? { purchaseOrderId: found.id } : { snapshot };
  const active = await findActivePolicy(actor, id);
  const [tried, now] = await Promise.all([
    simulatePolicy(actor, { id, ...asked }),
    active === null ? null : simulatePolicy(actor, { id: active.id, ...asked }),
  ]);
  return { about: found ? `${found.number}, ${found.supplier.name}` : "What you typed", tried, active: now };
}

/** The order that is meant: its number, or the latest that has these words. */
async function findOne(actor: Actor, q: string) {
  const { data } = await listOrders(actor, { q: q.split(" · ")[0], limit: "1" });
  const message = "There is no such order. Write its number, like PO-2026-000123.";
  return data[0] ?? settle(no("validation_failed", message, { errors: [{ path: "order", message }] }));
}

export const simulateBoth = Object.assign(simulate, { action: simulatePolicy.action, input });
