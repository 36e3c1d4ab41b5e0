import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { getSettings } from "../queries/get-settings.ts";
import { listExchangeRates } from "../queries/list-exchange-rates.ts";
import { addExchangeRate } from "./add-exchange-rate.ts";
import { editSettings } from "./edit-settings.ts";

let admin: Actor;
beforeAll(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
});

describe("the settings of a new installation", () => {
  it("are those that others rely on", async () => {
    expect(await getSettings(admin, {})).toMatchObject({
      baseCurrency: "EUR",
      timeZone: "UTC",
      overReceiptTolerancePercent: "0",
      matchUnitPriceTolerancePercent: "2",
      matchQuantityTolerancePercent: "0",
      changeOrderTolerancePercent: "0",
      workingDays: ["MON", "TUE", "WED", "THU", "FRI"],
      workingHours: { from: "09:00", to: "17:00" },
      holidays: [],
      emailApprovalLimit: "10000.00",
      webhookPayloadDays: 30,
      webhookAttemptDays: 90,
      bankChangeBarDays: 30,
      address: null,
      version: 1,
    });
  });
});

describe("editing the settings", () => {
  it("replaces what is given, and tells the trail", async () => {
    const before = await getSettings(admin, {});
    const address = { name: null, street: "Lagerweg 5", city: "Graz", postalCode: "8020", region: null, country: "AT" };
    const after = await editSettings(admin, {
      companyName: "Hofer Anlagenbau",
      address,
      overReceiptTolerancePercent: "2.50",
    });

    expect(after).toEqual({
      ...before,
      companyName: "Hofer Anlagenbau",
      address,
      overReceiptTolerancePercent: "2.5",
      version: before.version + 1,
      updatedAt: after.updatedAt,
    });
    expect(await getSettings(admin, {})).toEqual(after);
    const told = await db.auditEvent.findFirst({
      where: { stream: "settings:company" },
      orderBy: { sequence: "desc" },
    });
    expect(told).toMatchObject({ action: "settings.edited", actorId: admin.id });
    expect(told?.changes).toEqual([
      { field: "companyName", old: before.companyName, new: "Hofer Anlagenbau" },
      { field: "address", old: null, new: address },
      { field: "overReceiptTolerancePercent", old: before.overReceiptTolerancePercent, new: "2.5" },
    ]);
  });

  it("says when the company works", async () => {
    const hours = { workingDays: ["SUN", "MON"], workingHours: { from: "08:00", to: "12:30" } };
    const after = await editSettings(admin, { ...hours, holidays: ["2026-12-25"], emailApprovalLimit: null });

    const kept = { ...hours, workingDays: ["MON", "SUN"], holidays: ["2026-12-25"], emailApprovalLimit: null };
    expect(after).toMatchObject(kept);
    expect(await getSettings(admin, {})).toEqual(after);
  });

  it("takes an address away again", async () => {
    const address = { street: "Kai 1", city: "Linz", postalCode: "4020" };
    expect((await editSettings(admin, { billTo: address })).billTo).toMatchObject(address);
    expect((await editSettings(admin, { billTo: null })).billTo).toBeNull();
  });

  it("keeps a time zone under the name that the database knows", async () => {
    expect(await editSettings(admin, { timeZone: "europe/vienna" })).toMatchObject({ timeZone: "Europe/Vienna" });
    const [row] = await db.$queryRaw<
      { day: string }[]
    >`SELECT (now() AT TIME ZONE time_zone)::date::text AS day FROM settings`;
    expect(row?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("lets only one of many through that saw the same version", async () => {
    const { version } = await getSettings(admin, {});
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        editSettings(admin, { companyName: `Company ${n}`, expectedVersion: version }),
      ),
    );

    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(Array(19).fill("version_conflict"));
  });

  it.each(["BUYER", "FINANCE", "AUDITOR"] as const)("is not for %s, who may read them", async (role) => {
    const actor = await givenUser({ roles: [role] });

    await expect(editSettings(actor, { companyName: "" })).rejects.toMatchObject({ refusal: { code: "forbidden" } });
    await expect(getSettings(actor, {})).resolves.toBeDefined();
  });

  it("hides them from suppliers", async () => {
    const user = await givenUser({ supplierId: (await givenSupplier()).id });

    await expect(getSettings(user, {})).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });
});

describe("changing the base currency", () => {
  beforeEach(async () => {
    await db.purchaseOrder.deleteMany();
    await editSettings(admin, { baseCurrency: "EUR" });
  });

  it("takes the rates into the old one away, restates drafts, and tells the trail", async () => {
    await addExchangeRate(admin, { currency: "USD", rate: "0.92", validFrom: "2026-01-01" });
    const inEuro = await givenDraft("EUR");
    const inDollars = await givenDraft("USD");
    await editSettings(admin, { baseCurrency: "USD" });

    expect((await listExchangeRates(admin, {})).data).toEqual([]);
    expect(await baseTotalOf(inEuro)).toBeNull();
    expect(await baseTotalOf(inDollars)).toBe("100");
    const told = await db.auditEvent.findFirst({
      where: { stream: "settings:company" },
      orderBy: { sequence: "desc" },
    });
    expect(told?.changes).toEqual([
      { field: "baseCurrency", old: "EUR", new: "USD" },
      { field: "exchangeRate USD 2026-01-01", old: "0.92", new: null },
    ]);
  });

  it("is refused once an order was submitted, even if it was withdrawn since", async () => {
    await givenDraft("EUR", { firstSubmittedAt: new Date() });

    const change = editSettings(admin, { baseCurrency: "USD" });
    await expect(change).rejects.toMatchObject({ refusal: { code: "illegal_transition" } });
    await expect(editSettings(admin, { baseCurrency: "EUR", companyName: "Same" })).resolves.toMatchObject({
      baseCurrency: "EUR",
    });
  });

  it("waits for a submission that is under way", async () => {
    const id = await givenDraft("EUR");
    let changed: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM purchase_order WHERE id = ${id}::uuid FOR UPDATE`;
      changed = editSettings(admin, { baseCurrency: "USD" }).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx.purchaseOrder.update({ where: { id }, data: { firstSubmittedAt: new Date() } });
    });

    expect(await changed).toMatchObject({ refusal: { code: "illegal_transition" } });
  });
});

async function givenDraft(currency: string, more: { firstSubmittedAt?: Date } = {}): Promise<string> {
  const [id, supplier] = [newId(), await givenSupplier()];
  const amounts = { currency, total: "100", baseTotal: currency === "EUR" ? "100" : "92" };
  const origin = { number: id, supplierId: supplier.id, requesterId: admin.id, contentHash: "" };
  await db.purchaseOrder.create({ data: { id, ...origin, ...amounts, ...more } });
  return id;
}

async function baseTotalOf(id: string): Promise<string | null> {
  const { baseTotal } = await db.purchaseOrder.findUniqueOrThrow({ where: { id }, select: { baseTotal: true } });
  return baseTotal?.toFixed() ?? null;
}
