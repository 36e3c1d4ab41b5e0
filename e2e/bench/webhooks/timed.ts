import { setTimeout as sleep } from "node:timers/promises";
import { request } from "undici";
import { givenTold } from "#prisma/seed/given-told";
import { moment } from "../load.ts";

export interface Arrival {
  readonly path: string;
  readonly id: string;
  readonly at: number;
}

/** What came since this was asked last. */
export async function arrivalsAt(base: string): Promise<Arrival[]> {
  return (await (await request(`${base}/arrivals`)).body.json()) as Arrival[];
}

/** Runs commands that tell one event each, one after the other with a pause; answers by event how long each arrival took, in milliseconds from the command's answer. */
export async function tellAndTime(
  base: string,
  { commands, every, settle }: { commands: number; every: number; settle: number },
): Promise<number[]> {
  await arrivalsAt(base);
  const told = new Map<string, number>();
  for (let count = 0; count < commands; count += 1) {
    const [id = ""] = await givenTold();
    told.set(id, moment());
    await sleep(every);
  }
  await sleep(settle);
  return (await arrivalsAt(base))
    .filter(({ path }) => !path.startsWith("/timed/hanging"))
    .map(({ id, at }) => at - (told.get(id) ?? Number.NaN));
}
