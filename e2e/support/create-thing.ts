import * as z from "zod";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";

const input = z.strictObject({ id: z.string().optional(), name: z.string(), expectedVersion: z.int().optional() });

/** Stands for any command in tests of the doors: refuses or fails by some names, otherwise makes a thing and says so. */
export const createThing = command("supplier.write", input, async ({ emit }, thing) => {
  if (thing.name === "absent") settle(no("not_found", "There is no such thing."));
  if (thing.name === "taken") settle(no("duplicate", "There is one already.", { existing: "x" }));
  if (thing.name === "broken") throw new Error("connect to secret-host:5432 failed");
  if (thing.name === "away") throw Object.assign(new Error("x"), { code: "ECONNREFUSED" });
  const id = newId();
  emit({ action: "thing.created", stream: `thing:${id}`, entity: { type: "thing", id } });
  return { version: 3, ...thing, id: thing.id ?? id };
});
