import pg from "pg";
import { expect, it, vi } from "vitest";
import { env } from "#lib/platform/env";
import { announce } from "./announce.ts";

it("wakes at once, and once more for all that was said within the next 5 ms", async () => {
  const client = new pg.Client({ connectionString: env.databaseRuntimeUrl });
  await client.connect();
  try {
    let heard = 0;
    client.on("notification", () => (heard += 1));
    await client.query("LISTEN webhook");
    for (let said = 0; said < 100; said += 1) announce();
    await vi.waitFor(() => expect(heard).toBe(2), 2000);
    announce();
    await vi.waitFor(() => expect(heard).toBe(3), 2000);
  } finally {
    await client.end();
  }
});
