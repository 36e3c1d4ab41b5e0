import { type Command, command } from "#lib/change/command";
import { waking } from "#lib/change/waking";
import { newId } from "#lib/kernel/id";
import type { Delivery } from "../delivery.ts";
import { oneInput } from "../input.ts";
import { operationalEvent } from "../operational-event.ts";
import { awaitDelivery } from "../queries/await-delivery.ts";
import { lockEndpoint } from "../writes/lock-endpoint.ts";

const queue = waking(
  command("endpoint.write", oneInput, async ({ tx, actor, now, emit }, { id }): Promise<{ id: string }> => {
    const { url, description, supplierId, payload } = await lockEndpoint(tx, actor, id);
    const deliveryId = newId();
    const thin = payload === "thin";
    const event = operationalEvent("endpoint.test", { id, url, description, supplierId }, deliveryId, now);
    const { companyBody, supplierBody, thinBody } = event;
    const bodies = { companyBody, supplierBody, thinBody: thin ? thinBody : null };
    const told = { id: event.id, type: event.type, supplierId, ...bodies, handled: true, at: now };
    await tx.webhookEvent.create({ data: told });
    const about = {
      eventId: event.id,
      eventAt: now,
      eventType: event.type,
      endpointId: id,
      forSupplier: supplierId !== null,
      thin,
    };
    await tx.webhookDelivery.create({ data: { id: deliveryId, ...about } });
    await tx.webhookQueue.create({ data: { id: deliveryId, endpointId: id, manual: true } });

    emit({ action: "endpoint.tested", stream: `endpoint:${id}`, entity: { type: "endpoint", id } });
    return { id: deliveryId };
  }),
);

/** Sends a test to one endpoint, whatever its state, and answers what happened, at most 20 s later. */
export const sendTest: Command<Delivery> = Object.assign(
  async (...[actor, untrusted, options]: Parameters<Command<Delivery>>) => {
    const { id } = await queue(actor, untrusted, options);
    return awaitDelivery(actor, id);
  },
  { action: queue.action, input: queue.input },
);
