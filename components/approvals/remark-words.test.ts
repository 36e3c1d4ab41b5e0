import { expect, it } from "vitest";
import { remarkedOn } from "./remark-words.ts";

it.each([
  [{ lineNumber: 2, field: "unitPrice" }, "Line 2, unit price"],
  [{ lineNumber: 2, field: "sku" }, "Line 2, SKU"],
  [{ lineNumber: 2, field: null }, "Line 2"],
  [{ lineNumber: null, field: "paymentTerms" }, "Payment terms"],
])("a remark on %j is about: %s", (remark, words) => {
  expect(remarkedOn(remark)).toBe(words);
});
