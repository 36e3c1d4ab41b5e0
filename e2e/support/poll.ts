import { setTimeout as sleep } from "node:timers/promises";

/** Asks again until the answer is there, at most so long. The error says what was waited for. */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | false | null | undefined> | Value | false | null | undefined,
  seconds = 20,
): Promise<Value> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (value !== false && value !== null && value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain: ${what}.`);
    await sleep(50);
  }
}
