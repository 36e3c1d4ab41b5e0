import type * as z from "zod";
import type { createEndpointInput } from "./input.ts";

export type EndpointInput = z.input<typeof createEndpointInput>;

/** An endpoint as somebody would enter it. */
export function anEndpointInput(facts: Partial<EndpointInput> = {}): EndpointInput {
  return { url: "https://hooks.example.com/countersign", description: "Warehouse system", eventTypes: ["*"], ...facts };
}
