import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { countApprovals } from "#lib/approvals/queries/count-approvals";
import { getStake } from "#lib/approvals/queries/get-stake";
import { listApprovals } from "#lib/approvals/queries/list-approvals";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenSupplierChange } from "#prisma/seed/given-supplier-change";
import { givenUser } from "#prisma/seed/given-user";
import { aBankAccount } from "../examples.ts";
import { getSupplierChange } from "../queries/get-supplier-change.ts";
import { getSupplier } from "../queries/get-supplier.ts";
import { listSupplierChanges } from "../queries/list-supplier-changes.ts";
import { approveSupplierChange } from "./approve-supplier-change.ts";
import { proposeSupplierChange } from "./propose-supplier-change.ts";
import { rejectSupplierChange } from "./reject-supplier-change.ts";
import { withdrawSupplierChange } from "./withdraw-supplier-change.ts";
import { refusalOf } from "../../../e2e/support/refusal-of.ts";

let felix: Actor;
let nora: Actor;
let buyer: Actor;

beforeAll(async () => {
  felix = await givenUser({ roles: ["FINANCE"], name: "Felix Auer" });
  nora = await givenUser({ roles: ["FINANCE"], name: "Nora Wolf" });
  buyer = await givenUser({ roles: ["BUYER"] });
});

const proposed = () => givenSupplierChange(felix);

function inboxOf(actor: Actor) {
  return listApprovals(actor, { limit: "200" }).then(({ data }) =>
    data.flatMap(({ supplierChange }) => (supplierChange === null ? [] : [supplierChange.id])),
  );
}

function trailOf(supplierId: string) {
  return db.auditEvent.findMany({ where: { stream: `supplier:${supplierId}` }, orderBy: { sequence: "asc" } });
}

describe("new bank details", () => {
  it("hold when somebody else of finance signed them, and not before", async () => {
    const { supplier, change, signed } = await proposed();
    expect(change).toMatchObject({
      status: "PENDING_APPROVAL",
      previous: null,
      bankDetails: { iban: "AT611904300234573201", accountNumber: null },
      fields: ["accountHolder", "iban", "bic"],
      requestedBy: { name: "Felix Auer" },
      allowedCommands: ["withdraw"],
      route: { policy: null, explanation: [expect.stringContaining("somebody of Finance")] },
    });
    expect((await getSupplier(felix, { id: supplier.id })).bankDetails).toBeNull();
    expect(await refusalOf(approveSupplierChange(felix, signed))).toMatchObject({
      code: "separation_of_duties",
      because: "You requested or edited this change, so somebody else decides on it.",
    });

    const { supplierChange } = await approveSupplierChange(nora, { ...signed, comment: "I called them." });

    expect(supplierChange).toMatchObject({ status: "APPROVED", allowedCommands: [] });
    const after = await getSupplier(felix, { id: supplier.id });
    expect(after).toMatchObject({ bankDetails: { iban: "AT611904300234573201" }, version: 2 });
    expect(await refusalOf(approveSupplierChange(nora, signed))).toMatchObject({ code: "illegal_transition" });
  });

  it("are in the trail with who, old and new, masked to the last four signs", async () => {
    const { supplier, signed } = await proposed();
    await approveSupplierChange(nora, signed);

    const [, before, step, after] = await trailOf(supplier.id);
    expect([before?.action, step?.action, after?.action]).toEqual([
      "supplier.change_proposed",
      "supplier.change_signed",
      "supplier.change_approved",
    ]);
    expect([before?.actorId, after?.actorId]).toEqual([felix.id, nora.id]);
    expect(after?.changes).toContainEqual({ field: "bankDetails.iban", old: null, new: "•••• 3201" });
    expect(after?.changes).toContainEqual({ field: "bankDetails.contentHash", old: null, new: signed.contentHash });
    expect(JSON.stringify([before?.changes, step?.changes, after?.changes])).not.toContain("AT6119");
  });

  it("are read whole by finance, the supplier and who has to sign, and masked by others", async () => {
    const { supplier, change, signed } = await proposed();
    const ibanFor = async (actor: Actor) =>
      (await getSupplierChange(actor, { id: change.id })).supplierChange.bankDetails?.iban;
    expect(await ibanFor(nora)).toBe("AT611904300234573201");
    expect(await ibanFor(buyer)).toBe("•••• 3201");
    expect((await listSupplierChanges(buyer, { id: supplier.id })).data[0]?.bankDetails?.iban).toBe("•••• 3201");

    await approveSupplierChange(nora, signed);

    const own = await givenUser({ supplierId: supplier.id });
    expect((await getSupplier(own, { id: supplier.id })).bankDetails?.iban).toBe("AT611904300234573201");
    expect((await getSupplier(buyer, { id: supplier.id })).bankDetails?.iban).toBe("•••• 3201");
    await expect(getSupplierChange(own, { id: change.id })).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("wait in the inbox of who has to sign, and are counted there, for nothing", async () => {
    const other = await givenUser({ roles: ["FINANCE"] });
    const [count, stake] = [await countApprovals(other), await getStake(other)];
    const { supplier, change, signed } = await proposed();

    expect(await inboxOf(other)).toContain(change.id);
    expect(await inboxOf(felix)).not.toContain(change.id);
    expect(await inboxOf(buyer)).not.toContain(change.id);
    expect(await countApprovals(other)).toBe(count + 1);
    expect(await getStake(other)).toMatchObject({ count: stake.count + 1, total: stake.total });

    await approveSupplierChange(other, signed);

    expect(await inboxOf(nora)).not.toContain(change.id);
    const { data } = await listApprovals(other, { state: "decided" });
    expect(data[0]).toMatchObject({
      documentType: "SUPPLIER_CHANGE",
      purchaseOrder: null,
      supplierChange: { id: change.id, supplier: { id: supplier.id }, requester: { name: "Felix Auer" } },
      decision: { verdict: "APPROVE" },
    });
  });

  it("may be rejected: the supplier keeps what it has", async () => {
    const { supplier, signed } = await proposed();
    const said = { ...signed, comment: "The supplier knows of nothing.", reasonCode: "SUPPLIER" };

    const { supplierChange } = await rejectSupplierChange(nora, said);

    expect(supplierChange.status).toBe("REJECTED");
    expect((await getSupplier(felix, { id: supplier.id })).bankDetails).toBeNull();
    expect((await trailOf(supplier.id)).at(-1)).toMatchObject({
      action: "supplier.change_rejected",
      reason: said.comment,
    });
    await proposeSupplierChange(nora, { id: supplier.id, bankDetails: aBankAccount() });
  });

  it("are withdrawn by who proposed them, and by any of finance once he has left", async () => {
    const { signed } = await proposed();
    expect(await refusalOf(withdrawSupplierChange(nora, signed))).toMatchObject({ code: "forbidden" });
    const { supplierChange } = await withdrawSupplierChange(felix, signed);
    expect(supplierChange).toMatchObject({ status: "WITHDRAWN", allowedCommands: [] });
    expect(await refusalOf(approveSupplierChange(nora, signed))).toMatchObject({ code: "illegal_transition" });
    expect(await db.approvalStep.count({ where: { state: "OPEN", instance: { supplierChangeId: signed.id } } })).toBe(
      0,
    );

    const gone = await givenUser({ roles: ["FINANCE"] });
    const { id } = await givenSupplier();
    const left = await proposeSupplierChange(gone, { id, bankDetails: aBankAccount() });
    await db.user.update({ where: { id: gone.id }, data: { active: false } });
    expect(await withdrawSupplierChange(nora, { id: left.supplierChange.id })).toMatchObject({
      supplierChange: { status: "WITHDRAWN" },
    });
  });

  it("may be taken away again, by two persons too", async () => {
    const { supplier, signed } = await proposed();
    await approveSupplierChange(nora, signed);

    const { supplierChange } = await proposeSupplierChange(nora, { id: supplier.id, bankDetails: null });
    await approveSupplierChange(felix, { id: supplierChange.id, contentHash: supplierChange.contentHash });

    expect(supplierChange.previous).toMatchObject({ iban: "AT611904300234573201" });
    expect((await getSupplier(felix, { id: supplier.id })).bankDetails).toBeNull();
  });

  it("tell the supplier when they hold, and those who have to sign before", async () => {
    const { supplier, change, signed } = await proposed();
    const mailsTo = (recipient: string) => db.mail.findMany({ where: { recipient }, orderBy: { id: "desc" }, take: 1 });
    const { email } = await db.user.findUniqueOrThrow({ where: { id: nora.id } });
    const [asked] = await mailsTo(email);
    expect(asked?.subject).toBe(`Please decide: bank details of ${supplier.name}`);
    expect(asked?.secret).toBeNull();
    expect(await db.mail.count({ where: { cause: `bank-details:${change.id}` } })).toBe(0);

    await approveSupplierChange(nora, signed);

    const told = await db.mail.findFirstOrThrow({ where: { cause: `bank-details:${change.id}` } });
    expect(told).toMatchObject({ recipient: supplier.email, subject: expect.stringContaining("were changed") });
    expect(told.text).toContain("•••• 3201");
  });
});
