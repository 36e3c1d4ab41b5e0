import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { tidy } from "./tidy.ts";

const now = new Date();
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

function key(name: string, createdAt: Date) {
  const answer = { bodyHash: new Uint8Array(32), status: 200, answer: "{}" };
  return { userId: "ada", path: "/api/v1/suppliers", key: name, createdAt, ...answer };
}

it("deletes what has expired and keeps what has not", async () => {
  await db.idempotencyKey.createMany({ data: [key("old", hoursAgo(25)), key("fresh", hoursAgo(23))] });
  await db.workerHeartbeat.createMany({
    data: [
      { id: "01935000-0000-7000-8000-0000000000a1", at: hoursAgo(2), version: "1" },
      { id: "01935000-0000-7000-8000-0000000000a2", at: now, version: "1" },
    ],
  });

  await tidy(now);

  expect((await db.idempotencyKey.findMany()).map((kept) => kept.key)).toEqual(["fresh"]);
  expect(await db.workerHeartbeat.count()).toBe(1);
});
