import * as z from "zod";
import { theSystem } from "#lib/access/actor";
import { command } from "#lib/change/command";
import { newId } from "#lib/kernel/id";
import { buildEnvelope, buildThinEnvelope } from "#lib/webhooks/envelope";
import type { EventType } from "#lib/webhooks/event-types";
import { exampleOf } from "#lib/webhooks/example";

export interface GivenTold {
  readonly type?: EventType;
  readonly purchaseOrderId?: string;
  /** How many, in one transaction, with sequences from `from` on. */
  readonly count?: number;
  readonly from?: number;
  /** The payload names that order, not the one of the example. */
  readonly ownId?: boolean;
  readonly supplierId?: string | null;
  readonly costCentres?: readonly string[];
  readonly baseTotal?: string | null;
  readonly status?: string;
}

/** Events of one order, told to all endpoints that want them, as a command of the orders would. Answers their ids. */
export async function givenTold(given: GivenTold = {}): Promise<string[]> {
  const {
    type = "purchase_order.sent",
    purchaseOrderId = newId(),
    ownId = false,
    count = 1,
    from = 1,
    supplierId = null,
    costCentres = [],
    baseTotal = "1190.00",
    status = "SENT",
  } = given;
  const { data: example } = exampleOf(type) as { data: Record<string, object> };
  const data = ownId ? { ...example, purchaseOrder: { ...example["purchaseOrder"], id: purchaseOrderId } } : example;
  const ids: string[] = [];
  const tell = command("system.run", z.object({}), async ({ now, emit }) => {
    for (let sequence = from; sequence < from + count; sequence += 1) {
      const fact = { type, subjectId: purchaseOrderId, version: sequence, at: now, sequence, data };
      const event = buildEnvelope(fact);
      ids.push(event.id);
      emit({
        action: type,
        stream: `purchase_order:${purchaseOrderId}`,
        entity: { type: "purchase_order", id: purchaseOrderId },
        outbound: {
          id: event.id,
          type,
          purchaseOrderId,
          sequence,
          supplierId,
          companyBody: event.body,
          supplierBody: supplierId === null ? null : event.body.replace(/"actor":/, '"audience":"supplier","actor":'),
          thinBody: buildThinEnvelope(fact).body,
          facts: { costCentres, baseTotal, status },
        },
      });
    }
  });
  await tell(theSystem(newId()), {});
  return ids;
}
