import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { listApprovals } from "#lib/approvals/queries/list-approvals";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenDelegation } from "#prisma/seed/given-delegation";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenSupplierChange } from "#prisma/seed/given-supplier-change";
import { givenUser } from "#prisma/seed/given-user";
import { aBankAccount } from "../examples.ts";
import { getSupplierChange } from "../queries/get-supplier-change.ts";
import { getSupplier } from "../queries/get-supplier.ts";
import { approveSupplierChange } from "./approve-supplier-change.ts";
import { proposeSupplierChange } from "./propose-supplier-change.ts";
import { rejectSupplierChange } from "./reject-supplier-change.ts";
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

describe("refuses", () => {
  it("a second proposal while one waits, also at the same moment", async () => {
    const { id } = await givenSupplier();
    const twins = await Promise.all(
      [felix, nora].map((actor) => refusalOf(proposeSupplierChange(actor, { id, bankDetails: aBankAccount() }))),
    );
    expect(twins.filter((each) => each === null)).toHaveLength(1);
    expect(twins.find((each) => each !== null)).toMatchObject({ code: "duplicate" });
  });

  it("what the supplier has already", async () => {
    const { supplier, signed } = await proposed();
    await approveSupplierChange(nora, signed);
    const again = { id: supplier.id, bankDetails: aBankAccount() };
    expect(await refusalOf(proposeSupplierChange(felix, again))).toMatchObject({ code: "validation_failed" });
  });

  it("a signature under other details than were shown", async () => {
    const { signed } = await proposed();
    expect(await refusalOf(approveSupplierChange(nora, { ...signed, contentHash: "sha256:other" }))).toMatchObject({
      code: "content_changed",
      because: "The change changed since it was shown to you. Read it again, then decide.",
    });
  });

  it("two verdicts at once: exactly one counts", async () => {
    const { supplier, signed } = await proposed();
    const third = await givenUser({ roles: ["FINANCE"] });
    const no = { ...signed, comment: "No.", reasonCode: "OTHER" };
    const answers = await Promise.all([
      refusalOf(approveSupplierChange(nora, signed)),
      refusalOf(rejectSupplierChange(third, no)),
    ]);
    expect(answers.filter((each) => each === null)).toHaveLength(1);
    const isApproved = answers[0] === null;
    expect((await getSupplier(felix, { id: supplier.id })).bankDetails === null).toBe(!isApproved);
  });

  it("who has no business with it", async () => {
    const { supplier, signed } = await proposed();
    const admin = await givenUser({ roles: ["ADMIN"] });
    const input = { id: supplier.id, bankDetails: aBankAccount() };
    for (const actor of [buyer, admin])
      expect(await refusalOf(proposeSupplierChange(actor, input))).toMatchObject({ code: "forbidden" });
    for (const actor of [buyer, admin])
      expect(await refusalOf(approveSupplierChange(actor, signed))).toMatchObject({ code: "forbidden" });
    const unknown = { id: newId(), contentHash: "sha256:x" };
    expect(await refusalOf(approveSupplierChange(nora, unknown))).toMatchObject({ code: "not_found" });
  });
});

it("nothing of it stays where it dies before the trail has it", async () => {
  const { supplier, change, signed } = await proposed();
  const dying = { ...nora, origin: { requestId: "no text of PostgreSQL: \u0000", ip: null } };
  await expect(approveSupplierChange(dying, signed)).rejects.toThrow();

  expect((await getSupplier(felix, { id: supplier.id })).bankDetails).toBeNull();
  expect(await db.mail.count({ where: { cause: `bank-details:${change.id}` } })).toBe(0);
  expect((await getSupplierChange(nora, { id: change.id })).supplierChange).toMatchObject({
    status: "PENDING_APPROVAL",
    allowedCommands: ["approve", "reject"],
  });
  expect(await approveSupplierChange(nora, signed)).toMatchObject({ supplierChange: { status: "APPROVED" } });
});

it("a delegate signs in the name of who has to, and both are told", async () => {
  const { supplier, change, signed } = await proposed();
  const deputy = await givenUser({ roles: ["APPROVER"], name: "Dora Lang" });
  expect(await refusalOf(approveSupplierChange(deputy, signed))).toMatchObject({ code: "forbidden" });
  await givenDelegation(felix, deputy);
  expect(await refusalOf(approveSupplierChange(deputy, signed))).toMatchObject({ code: "separation_of_duties" });
  expect(await inboxOf(deputy)).not.toContain(change.id);

  await givenDelegation(nora, deputy);
  expect(await inboxOf(deputy)).toContain(change.id);
  await approveSupplierChange(deputy, signed);

  expect((await trailOf(supplier.id)).at(-1)).toMatchObject({ actorId: deputy.id, onBehalfOfId: nora.id });
});
