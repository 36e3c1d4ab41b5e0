import { beforeEach, describe, expect, it } from "vitest";
import { amendOrder } from "#lib/orders/commands/amend-order";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { counterPropose } from "#lib/orders/commands/counter-propose";
import { declineOrder } from "#lib/orders/commands/decline-order";
import { dismissProposal } from "#lib/orders/commands/dismiss-proposal";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges } from "#lib/orders/commands/request-changes";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "../../../prisma/seed/given-order.ts";
import { lineWith } from "../../../prisma/seed/line-with.ts";
import { givenUser } from "../../../prisma/seed/given-user.ts";
import { deriveMails } from "./derive-mails.ts";

const dear = {
  lines: [{ description: "Lathe", quantity: "1", unit: "C62", unitPrice: "12000", costCentre: "GENERAL" }],
};
let cast: Cast;

/** Who is told what, in the order in which it was derived. */
async function told(): Promise<string[]> {
  while ((await deriveMails()) === "more");
  const mails = await db.mail.findMany({ orderBy: { id: "asc" } });
  const users = await db.user.findMany();
  return mails.map(({ recipient, subject }) => {
    const name = users.find(({ email }) => email === recipient)?.name ?? recipient;
    return `${name}: ${subject.replace(/PO-\d+-\d+/, "PO")}`;
  });
}

beforeEach(async () => {
  await db.user.updateMany({ data: { active: false } });
  cast = await givenCast();
  while ((await deriveMails()) === "more");
  await db.mail.deleteMany();
});

describe("an order that is submitted", () => {
  it("is told to whom it waits for, once", async () => {
    await givenUser({ roles: ["APPROVER"], name: "Limited", approvalLimit: "500" });
    await givenUser({ roles: ["APPROVER"], name: "Gone", active: false });
    const order = await givenOrder(cast, "PENDING_APPROVAL");

    expect(await told()).toEqual([expect.stringContaining("Rosa Steiner: Please decide: PO, EUR 1,014.00")]);
    expect(await told()).toHaveLength(1);
    const [mail] = await db.mail.findMany();
    expect(mail?.text).toContain("Lena Moser asks you to approve");
    expect(mail?.text).toContain("You sign as Approver.");
    expect(mail?.text).toContain(`http://localhost:3000/approvals/${order.id}`);
  });

  it("is told to those who act for others too, each once an order, and in whose name", async () => {
    const deputy = await givenUser({ roles: ["RECEIVER"], name: "Dora" });
    const [startsAt, endsAt] = [new Date(Date.now() - 1000), new Date(Date.now() + 3_600_000)];
    const scope = { documentTypes: [], costCentres: [] };
    const delegated = { fromUserId: cast.approver.id, toUserId: deputy.id, startsAt, endsAt, ...scope };
    await db.delegation.create({ data: { id: newId(), ...delegated } });
    await givenOrder(cast, "PENDING_APPROVAL");
    await givenOrder(cast, "PENDING_APPROVAL");

    const names = (await told()).map((mail) => mail.split(":")[0]);
    expect(names).toHaveLength(4);
    expect(names.filter((name) => name === "Dora")).toHaveLength(2);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: deputy.id } });
    expect((await db.mail.findFirstOrThrow({ where: { recipient: email } })).text).toContain(
      "for Rosa Steiner as Approver",
    );
  });

  it("is told to nobody at once who wants a digest, or nothing", async () => {
    await db.user.update({ where: { id: cast.approver.id }, data: { approvalMails: "DIGEST" } });
    await givenUser({ roles: ["APPROVER"], name: "Nora" });
    await givenOrder(cast, "PENDING_APPROVAL");

    expect((await told()).map((mail) => mail.split(":")[0])).toEqual(["Nora"]);
  });

  it("is told to the next stage when the first has signed", async () => {
    const order = await givenOrder(cast, "PENDING_APPROVAL", dear);
    await told();
    await approveOrder(cast.approver, { id: order.id, contentHash: order.contentHash });

    expect(await told()).toEqual([
      expect.stringContaining("Rosa Steiner: Please decide"),
      expect.stringContaining("Tom Bauer: Please decide"),
    ]);
  });

  it("is told to nobody whose turn has passed before the worker looked", async () => {
    const order = await givenOrder(cast, "PENDING_APPROVAL");
    await approveOrder(cast.approver, { id: order.id, contentHash: order.contentHash });

    expect(await told()).toEqual(["Lena Moser: PO was approved"]);
  });
});

describe("an order that was decided", () => {
  it("is told to its requester, with what was said", async () => {
    const order = await givenOrder(cast, "PENDING_APPROVAL");
    await told();
    const why = { contentHash: order.contentHash, comment: "Too dear.", reasonCode: "PRICE" };
    await rejectOrder(cast.approver, { id: order.id, ...why });

    expect((await told()).at(-1)).toBe("Lena Moser: PO was rejected");
    expect((await db.mail.findFirstOrThrow({ orderBy: { id: "desc" } })).text).toContain("> Too dear.");
  });

  it("is told when it was sent back", async () => {
    const order = await givenOrder(cast, "PENDING_APPROVAL");
    await requestChanges(cast.approver, { id: order.id, contentHash: order.contentHash, comment: "Fewer." });

    expect(await told()).toEqual(["Lena Moser: PO was sent back to you"]);
  });
});

describe("an order that was sent", () => {
  it("is told to the supplier, and its refusal to the requester", async () => {
    await db.supplier.update({ where: { id: cast.supplierId }, data: { email: "sales@hiwin.example" } });
    const order = await givenOrder(cast, "SENT");
    await declineOrder(cast.supplier, { id: order.id, note: "Out of stock." });

    const mails = await told();
    expect(mails).toContain("sales@hiwin.example: Purchase order PO from My company");
    expect(mails.at(-1)).toMatch(/^Lena Moser: .* declined PO$/);
  });
});

describe("a change of an order", () => {
  it("is told to whom it waits for, and in force to the requester and the supplier", async () => {
    await db.supplier.update({ where: { id: cast.supplierId }, data: { email: "sales@hiwin.example" } });
    const order = await givenOrder(cast, "SENT");
    await told();
    const lines = lineWith(order, { quantity: "12" });
    const { changeOrder } = await amendOrder(cast.buyer, { id: order.id, lines });
    expect((await told()).at(-1)).toMatch(/^Rosa Steiner: Please decide: change of PO, EUR 1,216.80/);

    await approveOrder(cast.approver, { id: order.id, contentHash: changeOrder.contentHash });
    expect((await told()).slice(-2)).toEqual([
      "Lena Moser: PO was changed",
      "sales@hiwin.example: Purchase order PO from My company was changed",
    ]);
  });

  it("that nobody had to sign is told to who approved the order", async () => {
    const order = await givenOrder(cast, "APPROVED");
    await told();
    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "8" }) });

    expect((await told()).slice(-2)).toEqual(["Lena Moser: PO was changed", "Rosa Steiner: PO was changed"]);
    const last = await db.mail.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(last.text).toContain("> The total falls below what was approved.");
  });

  it("that the supplier proposes is told to the requester, and the answer to the supplier", async () => {
    await db.supplier.update({ where: { id: cast.supplierId }, data: { email: "sales@hiwin.example" } });
    const order = await givenOrder(cast, "SENT");
    const lines = [{ lineId: order.lines[0]?.id, quantity: "9" }];
    const { proposals } = await counterPropose(cast.supplier, { id: order.id, lines });
    expect((await told()).at(-1)).toMatch(/^Lena Moser: .* proposes a change of PO$/);

    await dismissProposal(cast.buyer, { id: order.id, proposalId: proposals[0]?.id, reason: "All ten." });
    expect((await told()).at(-1)).toBe("sales@hiwin.example: Your proposal for PO was not accepted");
  });
});

it("looks at every event once, also at those of which nobody hears", async () => {
  await givenOrder(cast, "DRAFT");
  await told();

  expect(await db.webhookEvent.count({ where: { handled: false } })).toBe(0);
});
