import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, plain, sum } from "#lib/kernel/decimal";
import type { OrderInvoice } from "#lib/orders/documents";
import { paid, type Payment } from "./paying.ts";

const invoice = { invoiceNumber: "R-1", currency: "EUR", total: "1190", paidAmount: "0", paidAt: null } as OrderInvoice;

function after(payments: readonly Payment[]): OrderInvoice {
  return payments.reduce((before, payment) => {
    const decision = paid(before, payment);
    if (!decision.ok) throw new Error(decision.refusal.because);
    return decision.value;
  }, invoice);
}

const part = fc.record({
  amount: fc.integer({ min: 1, max: 9999 }).map((cents) => plain(decimal((cents / 100).toFixed(2)))),
  currency: fc.constant("EUR"),
  paidAt: fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day}T09:00:00.000Z`),
});
const parts = fc.array(part, { minLength: 1, maxLength: 8 });

describe("payments of an invoice", () => {
  it("add up, and the last of them is its day, in whatever order they come", () => {
    const shuffled = parts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        expect(after(others)).toEqual(after(all));
        expect(after(all)).toMatchObject({
          paidAmount: plain(sum(all.map(({ amount }) => decimal(amount)))),
          paidAt: all
            .map(({ paidAt }) => paidAt)
            .toSorted()
            .at(-1),
        });
      }),
    );
  });

  it("may be all that is open to the cent, and not a cent more", () => {
    const half = after([{ amount: "595", currency: "EUR", paidAt: "2026-11-20T09:00:00.000Z" }]);
    const rest = (amount: string) => paid(half, { amount, currency: "EUR", paidAt: "2026-11-21T09:00:00.000Z" });
    expect(rest("595")).toMatchObject({ ok: true, value: { paidAmount: "1190" } });
    expect(rest("595.01")).toMatchObject({
      ok: false,
      refusal: { because: "Of invoice R-1 only 595.00 EUR is open; 595.01 EUR was paid." },
    });
  });

  it("are in its currency", () => {
    expect(paid(invoice, { amount: "1", currency: "USD", paidAt: "2026-11-20T09:00:00.000Z" }).ok).toBe(false);
  });
});
