import { describe, expect, it } from "vitest";
import { netPrice, priceInWords } from "./net-price.ts";

describe("the price that an invoice states", () => {
  it.each([
    ["84.5", "0", "84.5"],
    ["84.5", "10", "76.05"],
    ["0.00000001", "50", "0.00000001"],
    ["100", "33.333333", "66.666667"],
  ])("%s less %s %% is %s", (unitPrice, discountPercent, price) => {
    expect(netPrice({ unitPrice, discountPercent })).toBe(price);
  });

  it("is read with the digits of its currency at least", () => {
    expect(priceInWords("40.8", "USD")).toBe("40.80");
    expect(priceInWords("118.9375", "EUR")).toBe("118.9375");
    expect(priceInWords("1200", "JPY")).toBe("1200");
  });
});
