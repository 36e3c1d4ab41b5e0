import type { OutboundEvent } from "#lib/change/event";
import { buildEnvelope, buildThinEnvelope } from "./envelope.ts";
import type { EventType } from "./event-types.ts";

interface About {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly supplierId: string | null;
}

/** What subscribers are told about an endpoint itself; a supplier of its own endpoints only. */
export function operationalEvent(
  type: EventType & `endpoint.${string}`,
  { id, url, description, supplierId }: About,
  version: number | string,
  at: Date,
  facts: Readonly<Record<string, unknown>> = {},
): OutboundEvent {
  const data = { endpoint: { id, url, description }, ...facts };
  const fact = { type, subjectId: id, version, at, sequence: null, data };
  const event = buildEnvelope(fact);
  return {
    id: event.id,
    type,
    purchaseOrderId: null,
    sequence: null,
    supplierId,
    companyBody: event.body,
    supplierBody: supplierId === null ? null : event.body,
    thinBody: buildThinEnvelope(fact).body,
    facts: { costCentres: [], baseTotal: null, status: "" },
  };
}
