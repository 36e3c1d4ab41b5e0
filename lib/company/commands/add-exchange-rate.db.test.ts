import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import { getExchangeRate } from "../queries/get-exchange-rate.ts";
import { listExchangeRates } from "../queries/list-exchange-rates.ts";
import { addExchangeRate } from "./add-exchange-rate.ts";

let finance: Actor;
beforeAll(async () => {
  finance = await givenUser({ roles: ["FINANCE"] });
});

describe("adding an exchange rate", () => {
  it("keeps every digit of it, and tells the trail", async () => {
    const rate = await addExchangeRate(finance, { currency: "IDR", rate: "0.0000546120", validFrom: "2026-11-01" });

    expect(rate).toMatchObject({ currency: "IDR", rate: "0.000054612", validFrom: "2026-11-01" });
    expect(await getExchangeRate(finance, { id: rate.id })).toEqual(rate);
    expect(await db.auditEvent.findFirst({ where: { entityId: rate.id } })).toMatchObject({
      action: "exchange_rate.added",
      stream: "exchange_rate:IDR",
      changes: [
        { field: "currency", old: null, new: "IDR" },
        { field: "rate", old: null, new: "0.000054612" },
        { field: "validFrom", old: null, new: "2026-11-01" },
      ],
    });
  });

  it("refuses one for the base currency", async () => {
    const add = addExchangeRate(finance, { currency: "EUR", rate: "1", validFrom: "2026-11-01" });
    await expect(add).rejects.toMatchObject({
      refusal: { code: "validation_failed", details: { errors: [{ path: "currency" }] } },
    });
  });

  it("lets only one of many for the same day through", async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        addExchangeRate(finance, { currency: "CHF", rate: "1.05", validFrom: "2026-11-01" }),
      ),
    );

    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(Array(19).fill("duplicate"));
  });

  it("is not for a buyer, who may read them", async () => {
    const buyer = await givenUser();

    await expect(addExchangeRate(buyer, {})).rejects.toMatchObject({ refusal: { code: "forbidden" } });
    await expect(listExchangeRates(buyer, {})).resolves.toBeDefined();
  });
});

describe("the list of exchange rates", () => {
  it("is sorted by currency, newest first, also from one page to the next", async () => {
    await db.exchangeRate.deleteMany();
    for (const [currency, day] of [
      ["USD", "01"],
      ["GBP", "02"],
      ["USD", "03"],
      ["USD", "02"],
      ["GBP", "01"],
    ] as const) {
      await addExchangeRate(finance, { currency, rate: "1.1", validFrom: `2026-11-${day}` });
    }

    const shown: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listExchangeRates(finance, { limit: "2", ...(cursor && { cursor }) });
      shown.push(...page.data.map(({ currency, validFrom }) => `${currency} ${validFrom.slice(-2)}`));
      cursor = page.nextCursor;
    }
    expect(shown).toEqual(["GBP 02", "GBP 01", "USD 03", "USD 02", "USD 01"]);
  });
});
