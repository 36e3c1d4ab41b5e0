import { describe, expect, it } from "vitest";
import { decideByLink } from "./mail-link.ts";

const link = {
  usedAt: null,
  contentHash: "sha256:shown",
  currentHash: "sha256:shown",
  stepState: "OPEN",
  baseTotal: "845.00",
  baseCurrency: "EUR",
  limit: "10000",
} as const;

describe("a link in a mail", () => {
  it("is enough to decide", () => {
    expect(decideByLink(link)).toEqual({ ok: true, value: true });
    expect(decideByLink({ ...link, baseTotal: "10000" })).toMatchObject({ ok: true });
    expect(decideByLink({ ...link, baseTotal: "99999999.99", limit: null })).toMatchObject({ ok: true });
  });

  it.each([
    ["that was used", { usedAt: "2026-11-20T12:00:00.000Z" }, "link_used"],
    ["that was used, of an order that changed since", { usedAt: "x", currentHash: "sha256:other" }, "link_used"],
    ["of an order that changed", { currentHash: "sha256:other" }, "content_changed"],
    ["of a step that somebody else decided", { stepState: "DONE" }, "illegal_transition"],
    ["of a step that nobody has to decide any more", { stepState: "SKIPPED" }, "illegal_transition"],
    ["of an order above the limit", { baseTotal: "10000.01" }, "sign_in_wanted"],
    ["of an order whose amount is not known", { baseTotal: null }, "sign_in_wanted"],
  ] as const)("is not enough %s", (_which, different, code) => {
    expect(decideByLink({ ...link, ...different })).toMatchObject({ ok: false, refusal: { code } });
  });

  it("says above which amount one signs in", () => {
    expect(decideByLink({ ...link, baseTotal: "10000.01" })).toMatchObject({
      refusal: { because: "Orders above 10000.00 EUR are decided after signing in." },
    });
  });
});
