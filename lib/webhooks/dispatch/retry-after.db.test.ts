import { describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { listening, told, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

const second = 1000;
const day = 24 * 3600 * second;
const inA = (time: number): string => new Date(Date.now() + time).toUTCString();

/** What an endpoint that answers so is left in peace for, and when its delivery goes out again. */
async function peaceAfter(status: number, wish: string) {
  const { receiver, endpoint, delivery } = await told((response) =>
    response.writeHead(status, { "retry-after": wish }).end(),
  );
  await vi.waitFor(
    async () =>
      expect((await db.webhookEndpoint.findUniqueOrThrow({ where: { id: endpoint.id } })).lastFailureAt).not.toBeNull(),
    3000,
  );
  const { holdUntil } = await db.webhookEndpoint.findUniqueOrThrow({ where: { id: endpoint.id } });
  const from = Date.parse(delivery.attempts[0]?.at ?? "");
  return {
    receiver,
    hold: holdUntil && holdUntil.getTime() - from,
    next: Date.parse(delivery.nextAttemptAt ?? "") - from,
  };
}

describe("Retry-After", () => {
  it.each<[string, number, () => string, number]>([
    ["seconds", 429, () => "60", 60 * second],
    ["seconds", 503, () => "60", 60 * second],
    ["a date", 429, () => inA(60 * second), 60 * second],
    [
      "a date of the old form",
      503,
      () => inA(60 * second).replace(/^(\w+), (\d+) (\w+) \d\d(\d\d)/, "Saturday, $2-$3-$4"),
      60 * second,
    ],
    ["more than a day", 503, () => "999999", day],
    ["a date in a week", 429, () => inA(7 * day), day],
  ] as const)(
    "in %s, with %i, is kept to: nothing is sent to the endpoint before",
    async (_form, status, wish, peace) => {
      const { receiver, hold, next } = await peaceAfter(status, wish());
      for (const wait of [hold ?? 0, next]) {
        expect(wait).toBeGreaterThan(peace - 3 * second);
        expect(wait).toBeLessThan(peace + 3 * second);
      }

      await givenTold();
      await new Promise((later) => setTimeout(later, 800));
      expect(receiver.received).toHaveLength(1);
    },
  );

  it.each<[string, number, () => string]>([
    ["nonsense", 429, () => "in a minute"],
    ["less than nothing", 429, () => "-60"],
    ["half a second", 503, () => "0.5"],
    ["nothing", 503, () => "0"],
    ["the past", 503, () => inA(-3600 * second)],
    ["seconds, with another status", 500, () => "3600"],
    ["seconds, with a redirect", 302, () => "3600"],
  ])("in %s changes nothing of the schedule", async (_form, status, wish) => {
    const { hold, next } = await peaceAfter(status, wish());
    expect(hold).toBeNull();
    expect(next).toBeGreaterThan(4.9 * second);
    expect(next).toBeLessThan(8 * second);
  });

  it("is asked of one endpoint: others go on", async () => {
    const other = await listening();
    await givenEndpoint({ url: other.url });
    await peaceAfter(429, "60");
    await givenTold();
    await vi.waitFor(() => expect(other.received).toHaveLength(2), 5000);
  });
});
