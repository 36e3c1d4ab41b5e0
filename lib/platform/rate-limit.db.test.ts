import { describe, expect, it } from "vitest";
import { db } from "./db.ts";
import { giveBack, take } from "./rate-limit.ts";

const limit = { name: "tries", times: 3, seconds: 60 };

describe("a limit", () => {
  it("lets exactly so many through, however many come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(limit, "ada")));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({
      refusal: { code: "rate_limited", details: { retryAfter: expect.any(Number) as number } },
    });
  });

  it("counts everybody for himself", async () => {
    expect((await take(limit, "ben")).ok).toBe(true);
  });

  it("forgets what was given back", async () => {
    for (let round = 0; round < 5; round += 1) {
      expect((await take(limit, "cleo")).ok).toBe(true);
      await giveBack(limit, "cleo");
    }
  });

  it("keeps no name in the table", async () => {
    await take(limit, "ada@example.com");
    const rows = await db.rateLimit.findMany();
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toContain("ada");
    expect(rows.length).toBeGreaterThan(0);
  });
});
