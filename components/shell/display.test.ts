import { describe, expect, it } from "vitest";
import { hasShortcuts, pathBack, themeFrom } from "./display.ts";

describe("the display settings of a device", () => {
  it("follow the system until a known theme is chosen", () => {
    expect(themeFrom("dark")).toBe("dark");
    expect(themeFrom(undefined)).toBe("system");
    expect(themeFrom("sepia")).toBe("system");
  });

  it("have single-letter shortcuts until they are switched off", () => {
    expect(hasShortcuts(undefined)).toBe(true);
    expect(hasShortcuts("on")).toBe(true);
    expect(hasShortcuts("off")).toBe(false);
  });

  it.each([
    ["http://here/orders?q=a%20b", "/orders?q=a%20b"],
    ["http://there/orders", "/"],
    ["http://here//evil.example/", "/"],
    ["no address", "/"],
    [null, "/"],
  ])("lead from %s back to %s", (referer, path) => {
    expect(pathBack(referer, "http://here")).toBe(path);
  });
});
