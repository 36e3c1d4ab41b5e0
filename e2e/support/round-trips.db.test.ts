import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { POST as createOrder } from "#app/api/v1/purchase-orders/route";
import { POST as acknowledge } from "#app/api/v1/purchase-orders/[id]/acknowledge/route";
import { POST as approve } from "#app/api/v1/purchase-orders/[id]/approve/route";
import { POST as invoice } from "#app/api/v1/purchase-orders/[id]/invoices/route";
import { POST as receive } from "#app/api/v1/purchase-orders/[id]/receipts/route";
import { PATCH as edit } from "#app/api/v1/purchase-orders/[id]/route";
import { POST as sendOut } from "#app/api/v1/purchase-orders/[id]/send/route";
import { POST as ship } from "#app/api/v1/purchase-orders/[id]/shipments/route";
import { POST as submit } from "#app/api/v1/purchase-orders/[id]/submit/route";
import type { Endpoint } from "#app/_server/endpoint";
import { newId } from "#lib/kernel/id";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { givenApiKey, type Received, send } from "./send.ts";

/** Everything that is sent to PostgreSQL; BEGIN is no round trip of its own, it goes out with the statement after it. */
const sent = vi.spyOn(pg.Client.prototype, "query");
const roundTrips = () => sent.mock.calls.filter((call) => (call[0] as unknown) !== "BEGIN").length;

const line = { description: "Guide rail", quantity: "1", unit: "C62", unitPrice: "500", costCentre: "GENERAL" };
let supplierId: string;
let keys: Record<"buyer" | "approver" | "receiver" | "finance" | "supplier", string>;

beforeAll(async () => {
  supplierId = (await givenSupplier()).id;
  const keyOf = async (who: Parameters<typeof givenUser>[0]) => givenApiKey((await givenUser(who)).id);
  keys = {
    buyer: await keyOf({ roles: ["BUYER"] }),
    approver: await keyOf({ roles: ["APPROVER"] }),
    receiver: await keyOf({ roles: ["RECEIVER"] }),
    finance: await keyOf({ roles: ["FINANCE"] }),
    supplier: await keyOf({ roles: ["SUPPLIER"], supplierId }),
  };
});

/** One whole life through the handlers; says how often each command went to the database, the sign-in included. */
async function life(): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  let order: Received["body"] = {};
  const step = async (name: string, handler: Endpoint, as: keyof typeof keys, body: object = {}) => {
    sent.mockClear();
    const params: Record<string, string> = typeof order["id"] === "string" ? { id: order["id"] } : {};
    const headers = { "idempotency-key": newId() };
    const answer = await send(handler, {
      as: keys[as],
      body,
      params,
      headers,
      method: name === "edit" ? "PATCH" : "POST",
    });
    expect([name, answer.status < 300 || answer.body]).toEqual([name, true]);
    counted[name] = roundTrips();
    order = (answer.body["purchaseOrder"] as Received["body"] | undefined) ?? answer.body;
  };
  const lineId = () => (order["lines"] as { id: string }[])[0]?.id;
  const moved = () => ({ lines: [{ lineId: lineId(), quantity: "1" }] });

  await step("create", createOrder, "buyer", { supplierId, currency: "EUR", lines: [line] });
  await step("edit", edit, "buyer", { expectedVersion: order["version"], reference: "R1" });
  await step("submit", submit, "buyer");
  await step("approve", approve, "approver", { contentHash: order["contentHash"] });
  await step("send", sendOut, "buyer");
  await step("acknowledge", acknowledge, "supplier");
  await step("ship", ship, "supplier", moved());
  await step("receive", receive, "receiver", moved());
  const [paid] = moved().lines;
  const lines = [{ ...paid, unitPrice: "500" }];
  await step("invoice", invoice, "finance", { invoiceNumber: newId(), invoiceDate: "2026-11-20", lines });
  return counted;
}

describe("an order's life", () => {
  it("goes to the database at most six times a command, sign-in and idempotency key included", async () => {
    await life();

    expect(await life()).toEqual({
      create: 4,
      edit: 6,
      submit: 6,
      approve: 5,
      send: 4,
      acknowledge: 4,
      ship: 4,
      receive: 4,
      invoice: 5,
    });
  });
});
