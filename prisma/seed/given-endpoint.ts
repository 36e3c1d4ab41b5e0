import { theSystem } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { createEndpoint, type NewEndpoint } from "#lib/webhooks/commands/create-endpoint";
import { anEndpointInput, type EndpointInput } from "#lib/webhooks/examples";

/** An endpoint of the company. */
export function givenEndpoint(facts: Partial<EndpointInput> = {}): Promise<NewEndpoint> {
  return createEndpoint(theSystem(newId()), anEndpointInput(facts));
}
