import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { editUser } from "#lib/access/commands/edit-user";
import { setLimit } from "#lib/access/commands/set-limit";
import { removeLimit } from "#lib/access/commands/remove-limit";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { cancelOrder } from "#lib/orders/commands/cancel-order";
import { createOrder } from "#lib/orders/commands/create-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { listApprovals } from "../queries/list-approvals.ts";

let admin: Actor;
let buyer: Actor;
let rosa: Actor;
let supplierId: string;

beforeAll(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
  buyer = await givenUser();
  await givenUser({ roles: ["APPROVER"] });
  supplierId = (await givenSupplier()).id;
});

beforeEach(async () => {
  rosa = await givenUser({ roles: ["APPROVER"] });
});

async function submitted(unitPrice: string) {
  const line = { description: "Guide rail", quantity: "1", unit: "C62", unitPrice };
  const { id } = await createOrder(buyer, { supplierId, currency: "EUR", lines: [line] });
  return submitOrder(buyer, { id });
}

type Submitted = Awaited<ReturnType<typeof submitted>>;
const approve = ({ id, contentHash }: Submitted) => approveOrder(rosa, { id, contentHash });

async function waits({ id }: Submitted): Promise<boolean> {
  const { data } = await listApprovals(rosa, { limit: "200" });
  return data.some(({ purchaseOrder }) => purchaseOrder?.id === id);
}

describe("a limit over some days", () => {
  beforeEach(async () => {
    await setLimit(admin, { userId: rosa.id, amount: "10000", windowDays: 30 });
  });

  it("is used up by what was approved within them: splitting an order does not help", async () => {
    const [first, second] = [await submitted("6000"), await submitted("4000.01")];
    expect([await waits(first), await waits(second)]).toEqual([true, true]);
    await approve(first);

    expect(await waits(second)).toBe(false);
    await expect(approve(second)).rejects.toMatchObject({ refusal: { code: "forbidden" } });
    expect((await approve(await submitted("4000"))).status).toBe("APPROVED");
  });

  it("is used up by what he approved as another user of his", async () => {
    const other = await givenUser({ roles: ["APPROVER"] });
    await editUser(admin, { id: other.id, samePersonAs: rosa.id });
    const [first, second] = [await submitted("6000"), await submitted("4000.01")];
    await approveOrder(other, { id: first.id, contentHash: first.contentHash });

    expect(await waits(second)).toBe(false);
    await expect(approve(second)).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("is given back by an order that is cancelled, and grows with the amount that is set", async () => {
    const first = await approve(await submitted("6000"));
    const second = await submitted("9000");
    await expect(approve(second)).rejects.toMatchObject({ refusal: { code: "forbidden" } });
    await cancelOrder(buyer, { id: first.id, reason: "Not needed" });
    expect((await approve(second)).status).toBe("APPROVED");

    const third = await submitted("9500");
    expect(await waits(third)).toBe(false);
    await setLimit(admin, { userId: rosa.id, amount: "18500", windowDays: 30 });
    expect(await waits(third)).toBe(true);
  });

  it("lets only as much through as there is, when all is approved at once, as two users of his", async () => {
    const other = await givenUser({ roles: ["APPROVER"] });
    await editUser(admin, { id: other.id, samePersonAs: rosa.id });
    const orders = await Promise.all(Array.from({ length: 6 }, () => submitted("3000")));

    const answers = await Promise.allSettled(
      orders.map(({ id, contentHash }, index) => approveOrder(index % 2 === 0 ? rosa : other, { id, contentHash })),
    );

    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(Array(3).fill("forbidden"));
  });
});

describe("a limit of a role", () => {
  it("holds for those who have none of their own", async () => {
    const order = await submitted("1000.01");
    const { id } = await setLimit(admin, { role: "APPROVER", amount: "1000" });
    await expect(approve(order)).rejects.toMatchObject({ refusal: { code: "forbidden" } });

    await setLimit(admin, { userId: rosa.id, amount: "2000" });
    expect((await approve(order)).status).toBe("APPROVED");
    await removeLimit(admin, { id });
  });

  it("makes an order unroutable that nobody may approve", async () => {
    const { id } = await setLimit(admin, { role: "APPROVER", amount: "1" });
    const limited = await db.approvalLimit.findMany({ where: { userId: { not: null } } });
    await db.approvalLimit.deleteMany({ where: { userId: { not: null } } });

    await expect(submitted("2")).rejects.toMatchObject({ refusal: { code: "unroutable" } });
    await db.approvalLimit.createMany({ data: limited });
    await removeLimit(admin, { id });
  });
});
