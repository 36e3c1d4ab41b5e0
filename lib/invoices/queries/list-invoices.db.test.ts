import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { invoiceOrder } from "../commands/invoice-order.ts";
import { listInvoices } from "./list-invoices.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await givenCast();
  const order = await givenOrder(cast, "ACKNOWLEDGED");
  const lineId = order.lines[0]?.id;
  await receiveOrder(cast.receiver, { id: order.id, lines: [{ lineId, quantity: "10" }] });
  const invoice = (invoiceNumber: string, unitPrice: string) =>
    invoiceOrder(cast.finance, {
      id: order.id,
      invoiceNumber,
      invoiceDate: "2026-11-20",
      lines: [{ lineId, quantity: "2", unitPrice }],
    });
  await invoice("R-1", "84.5");
  await invoice("R-2", "99.9");
  await invoice("R-3", "84.5");
});

const numbers = async (actor: Actor, asked: object = {}) =>
  (await listInvoices(actor, asked)).data.map(({ invoiceNumber }) => invoiceNumber);

describe("the list of invoices", () => {
  it("begins with those in question, then goes from the latest to the oldest", async () => {
    expect(await numbers(cast.finance)).toEqual(["R-2", "R-3", "R-1"]);
  });

  it("says what is in question, and where it belongs", async () => {
    const [first, second] = (await listInvoices(cast.finance, {})).data;
    expect(first).toMatchObject({
      matchStatus: "EXCEPTION",
      total: "239.76",
      purchaseOrder: { number: expect.stringMatching(/^PO-/) },
    });
    expect(first?.openExceptions).toEqual([expect.stringContaining("99.9")]);
    expect(second?.openExceptions).toEqual([]);
  });

  it("goes on where the page before it ended", async () => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listInvoices(cast.finance, { limit: "1", ...(cursor && { cursor }) });
      seen.push(...page.data.map(({ invoiceNumber }) => invoiceNumber));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["R-2", "R-3", "R-1"]);
  });

  it("finds by match and by words, letter by letter", async () => {
    expect(await numbers(cast.finance, { matchStatus: "MATCHED" })).toEqual(["R-3", "R-1"]);
    expect(await numbers(cast.finance, { q: "r-3" })).toEqual(["R-3"]);
    expect(await numbers(cast.finance, { q: "%" })).toEqual([]);
  });

  it("shows a supplier his own", async () => {
    const stranger = await givenCast();
    expect(await numbers(cast.supplier)).toHaveLength(3);
    expect(await numbers(stranger.supplier)).toEqual([]);
  });

  it("refuses a cursor that it did not write", async () => {
    await expect(listInvoices(cast.finance, { cursor: "bm9uc2Vuc2U" })).rejects.toThrow();
  });
});
