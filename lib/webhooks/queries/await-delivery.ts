import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import type { Delivery } from "../delivery.ts";
import { readDelivery } from "./get-delivery.ts";

const longest = 20_000;
const step = 40;

/** The delivery once it has been tried more often than so many times, or as it is after 20 s. */
export async function awaitDelivery(actor: Actor, id: string, tries = 0): Promise<Delivery> {
  const until = Date.now() + longest;
  for (;;) {
    const tried = await db.webhookDelivery.findFirst({ where: { id, attempts: { gt: tries } }, select: { id: true } });
    if (tried || Date.now() > until) return readDelivery(db, actor, id);
    await pause(step);
  }
}
