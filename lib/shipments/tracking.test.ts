import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shipmentStatuses } from "#lib/orders/documents";
import { type CarrierNews, firstNews, shipmentTracked, tracked } from "./tracking.ts";

const news = fc.record<CarrierNews>({
  status: fc.constantFrom(...shipmentStatuses),
  at: fc.integer({ min: 0, max: 6 }).map((hour) => `2026-11-2${hour}T08:00:00.000Z`),
});

function after([first, ...rest]: readonly CarrierNews[]) {
  if (!first) throw new Error("There are no news.");
  return rest.reduce(tracked, firstNews(first));
}

describe("what carriers say of a parcel", () => {
  it("ends in the same state in whatever order and however often it comes", () => {
    const shuffled = fc.array(news, { minLength: 1, maxLength: 8 }).chain((told) => {
      const twice = [...told, ...told.slice(0, 3)];
      return fc.record({ told: fc.constant(told), again: fc.shuffledSubarray(twice, { minLength: twice.length }) });
    });
    fc.assert(
      fc.property(shuffled, ({ told, again }) => {
        expect(after(again)).toEqual(after(told));
      }),
    );
  });

  it("never moves it back", () => {
    fc.assert(
      fc.property(fc.array(news, { minLength: 2 }), (told) => {
        const ranks = told.map((_, at) => shipmentStatuses.indexOf(after(told.slice(0, at + 1)).status));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });

  it("says when it was delivered once it was, and not before", () => {
    fc.assert(
      fc.property(fc.array(news, { minLength: 1 }), (told) => {
        const { status, deliveredAt } = after(told);
        expect(deliveredAt !== null).toBe(status === "delivered");
      }),
    );
  });

  it("is of one parcel, however its number is spaced", () => {
    const shipment = { trackingNumber: "JJD 00-99" };
    expect(shipmentTracked([shipment as never], "jjd0099")).toBe(shipment);
    expect(shipmentTracked([shipment as never], "jjd0098")).toBeNull();
  });
});
