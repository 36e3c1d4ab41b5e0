import { describe, expect, it } from "vitest";
import { isCurrent } from "./nav.ts";

describe("the current entry of the navigation", () => {
  it.each([
    ["/orders", "/orders", true],
    ["/orders", "/orders/7/edit", true],
    ["/orders", "/orders-archive", false],
    ["/", "/", true],
    ["/", "/orders", false],
  ])("is %s on %s: %s", (href, pathname, answer) => {
    expect(isCurrent(href, pathname)).toBe(answer);
  });
});
