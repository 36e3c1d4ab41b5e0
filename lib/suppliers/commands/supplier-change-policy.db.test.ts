import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { activatePolicy } from "#lib/approvals/commands/activate-policy";
import { createPolicy } from "#lib/approvals/commands/create-policy";
import { startBacktest } from "#lib/approvals/commands/start-backtest";
import { listApprovals } from "#lib/approvals/queries/list-approvals";
import { simulatePolicy } from "#lib/approvals/queries/simulate-policy";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { aBankAccount } from "../examples.ts";
import { getSupplier } from "../queries/get-supplier.ts";
import { approveSupplierChange } from "./approve-supplier-change.ts";
import { proposeSupplierChange } from "./propose-supplier-change.ts";

let author: Actor;
let felix: Actor;
let nora: Actor;
let rosa: Actor;

const signedBy = (...roles: string[]) => roles.map((role) => ({ steps: [{ approvers: [{ role }], mode: "ANY" }] }));
const rules = [
  { when: { fact: "delta.fields", notIn: ["iban", "accountNumber"] }, then: signedBy("APPROVER") },
  { when: { fact: "supplier.country", eq: "DE" }, then: signedBy("RECEIVER") },
  { when: { all: [] }, then: signedBy("FINANCE", "APPROVER") },
];

beforeAll(async () => {
  author = await givenUser({ roles: ["ADMIN"] });
  felix = await givenUser({ roles: ["FINANCE"], name: "Felix Auer" });
  nora = await givenUser({ roles: ["FINANCE", "APPROVER"], name: "Nora Wolf" });
  rosa = await givenUser({ roles: ["APPROVER"], name: "Rosa Steiner" });
  const { id } = await createPolicy(author, { name: "Bank details", documentType: "SUPPLIER_CHANGE", rules });
  await activatePolicy(await givenUser({ roles: ["ADMIN"] }), { id });
});

async function propose(supplierId: string, facts: object = {}) {
  const { supplierChange } = await proposeSupplierChange(felix, { id: supplierId, bankDetails: aBankAccount(facts) });
  const { id, contentHash } = supplierChange;
  return { change: supplierChange, signed: { id, contentHash } };
}

const waitsFor = async (actor: Actor, id: string) =>
  (await listApprovals(actor, {})).data.some(({ supplierChange }) => supplierChange?.id === id);

describe("a policy for changes of suppliers", () => {
  it("asks one person after the other, and each of them once", async () => {
    const supplier = await givenSupplier();
    const { change, signed } = await propose(supplier.id);
    expect(change.route).toMatchObject({ policy: { name: "Bank details" }, stages: [{}, {}] });
    expect([await waitsFor(nora, change.id), await waitsFor(rosa, change.id)]).toEqual([true, false]);

    await approveSupplierChange(nora, signed);

    expect((await getSupplier(felix, { id: supplier.id })).bankDetails).toBeNull();
    expect([await waitsFor(nora, change.id), await waitsFor(rosa, change.id)]).toEqual([false, true]);
    await expect(approveSupplierChange(nora, signed)).rejects.toMatchObject({
      refusal: { code: "separation_of_duties", because: expect.stringContaining("earlier step of this change") },
    });
    const { email } = await db.user.findUniqueOrThrow({ where: { id: rosa.id } });
    expect(await db.mail.count({ where: { recipient: email, subject: { contains: "bank details" } } })).toBe(1);

    await approveSupplierChange(rosa, signed);

    expect((await getSupplier(felix, { id: supplier.id })).bankDetails).toMatchObject({ iban: "AT611904300234573201" });
  });

  it("looks at what changes", async () => {
    const supplier = await givenSupplier();
    const { signed } = await propose(supplier.id);
    await approveSupplierChange(nora, signed);
    await approveSupplierChange(rosa, signed);

    const { change } = await propose(supplier.id, { bic: null, bankName: "Bank Austria" });

    expect(change).toMatchObject({ fields: ["bic", "bankName"], route: { stages: [{}] } });
    expect(change.route.explanation[0]).toContain("so one Approver signs");
  });

  it("is refused where nobody can sign", async () => {
    const { id } = await givenSupplier({ country: "DE" });
    await expect(propose(id)).rejects.toMatchObject({ refusal: { code: "unroutable" } });
    expect(await db.supplierChange.count({ where: { supplierId: id } })).toBe(0);
  });

  it.each([
    ["that approves by itself", [{ when: { all: [] }, autoApprove: true }], "second person"],
    ["that asks for the total", [{ when: { fact: "total", gt: "1" }, then: signedBy("FINANCE") }], "Ask for one of"],
    ["that asks for lines", [{ when: { lines: "any", where: { all: [] } }, then: signedBy("FINANCE") }], "no lines"],
    [
      "that asks owners of cost centres",
      [{ when: { all: [] }, then: [{ steps: [{ approvers: [{ costCentreOwner: true }], mode: "ANY" }] }] }],
      "no cost centre",
    ],
    [
      "with a deadline",
      [{ when: { all: [] }, then: [{ steps: [{ ...signedBy("FINANCE")[0]?.steps[0], sla: { dueHours: 8 } }] }] }],
      "Deadlines are for orders",
    ],
  ])("cannot have a rule %s", async (_what, wrong, words) => {
    const policy = { name: "X", documentType: "SUPPLIER_CHANGE", rules: wrong };
    await expect(createPolicy(author, policy)).rejects.toThrow(words);
  });

  it("is neither simulated nor replayed, and says so", async () => {
    const { id } = await createPolicy(author, { name: "Next", documentType: "SUPPLIER_CHANGE", rules });
    const snapshot = { total: "1", currency: "EUR", requesterId: felix.id };
    await expect(simulatePolicy(author, { id, snapshot })).rejects.toMatchObject({
      refusal: { code: "validation_failed", because: expect.stringContaining("not simulated") },
    });
    await expect(startBacktest(author, { id, last: 10 })).rejects.toMatchObject({
      refusal: { code: "validation_failed" },
    });
  });
});
