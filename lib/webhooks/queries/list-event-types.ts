import { query } from "#lib/change/query";
import { strictObject } from "#lib/input/words";
import type { Page } from "#lib/kernel/page";
import { eventTypeNames, eventTypes } from "../event-types.ts";

/** The whole catalogue: each type with one sentence. */
export const listEventTypes = query(
  "delivery.read",
  strictObject({}),
  async (): Promise<Page<{ type: string; description: string }>> => {
    return { data: eventTypeNames.map((type) => ({ type, description: eventTypes[type] })), nextCursor: null };
  },
);
