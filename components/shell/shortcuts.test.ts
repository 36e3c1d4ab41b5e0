import { describe, expect, it } from "vitest";
import type { NavEntry } from "./nav.ts";
import { meaningOf } from "./shortcuts.ts";

const nav: readonly NavEntry[] = [
  { label: "Inbox", href: "/approvals", icon: "inbox", go: "i" },
  { label: "Orders", href: "/orders", icon: "order", go: "o" },
];

describe("a single key", () => {
  it.each([
    ["c", false, { do: "go", href: "/orders/new" }],
    ["C", false, { do: "go", href: "/orders/new" }],
    ["/", false, { do: "search" }],
    ["?", false, { do: "help" }],
    ["g", false, { do: "await" }],
    ["i", true, { do: "go", href: "/approvals" }],
    ["O", true, { do: "go", href: "/orders" }],
    ["x", true, { do: "nothing" }],
    ["i", false, { do: "nothing" }],
    ["Enter", false, { do: "nothing" }],
  ])("%s, after G: %s", (key, afterG, meaning) => {
    expect(meaningOf(key, afterG, nav, "/orders/new")).toEqual(meaning);
  });

  it("C is nothing for those who may not begin an order", () => {
    expect(meaningOf("c", false, nav, undefined)).toEqual({ do: "nothing" });
  });
});
