import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { jsonSchemaOf } from "../envelope.ts";
import { isEventType } from "../event-types.ts";
import { exampleOf } from "../example.ts";
import { eventTypeInput } from "../input.ts";

/** The JSON Schema (2020-12) of a type's events, and an example; the same of the thin ones. */
export const getEventType = query("delivery.read", eventTypeInput, async (_actor, { type }) => {
  if (!isEventType(type)) return settle(no("not_found", "There is no such type of event."));
  const thin = { schema: jsonSchemaOf(type, "thin"), example: exampleOf(type, "thin") };
  return { type, schema: jsonSchemaOf(type), example: exampleOf(type), thin };
});
