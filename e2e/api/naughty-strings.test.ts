import { naughtyStrings } from "../support/corpus.ts";
import { expect, test } from "../support/fixtures.ts";

test("the big list of naughty strings finds no fault, as a name or as a search", async ({
  company: { buyer, tag },
}) => {
  test.setTimeout(120_000);
  const strings = await naughtyStrings();
  expect(strings.length).toBeGreaterThan(500);

  for (const [index, name] of strings.entries()) {
    const body = { code: `N-${tag}-${index}`, name, currency: "EUR", country: "DE" };
    const named = await buyer.api.ask<{ name?: string }>("POST", "/suppliers", { body });
    expect([201, 422], JSON.stringify(name)).toContain(named.status);
    if (named.status === 201) expect(named.body.name).toBe(name.normalize("NFC").trim());

    const searched = await buyer.api.ask("GET", `/purchase-orders?q=${encodeURIComponent(name)}`);
    expect([200, 422], JSON.stringify(name)).toContain(searched.status);
  }
});
