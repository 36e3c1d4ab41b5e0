import { describe, expect, it } from "vitest";
import { activate, editable } from "./activation.ts";

const author = { id: "ada", name: "Ada" };
const draft = { status: "DRAFT", author } as const;

describe("activating a policy", () => {
  it("is for another administrator than its author", () => {
    expect(activate(draft, { id: "ben" }, { otherAdmins: 1, persons: {}, reason: null })).toMatchObject({ ok: true });
    expect(activate(draft, { id: "ada" }, { otherAdmins: 1, persons: {}, reason: "Urgent" })).toMatchObject({
      refusal: { code: "separation_of_duties" },
    });
  });

  it("is for nobody who is the same person as its author", () => {
    const facts = { otherAdmins: 1, persons: { ben: "ada" }, reason: "Urgent" };
    expect(activate(draft, { id: "ben" }, facts)).toMatchObject({ refusal: { code: "separation_of_duties" } });
  });

  it("is for the author where there is nobody else, with a reason", () => {
    expect(activate(draft, { id: "ada" }, { otherAdmins: 0, persons: {}, reason: "Only me here" })).toMatchObject({
      ok: true,
    });
    expect(activate(draft, { id: "ada" }, { otherAdmins: 0, persons: {}, reason: null })).toMatchObject({
      refusal: { code: "validation_failed" },
    });
  });

  it.each(["ACTIVE", "RETIRED"] as const)("is not for one that is %s", (status) => {
    expect(activate({ status, author }, { id: "ben" }, { otherAdmins: 1, persons: {}, reason: null })).toMatchObject({
      refusal: { code: "illegal_transition", details: { currentStatus: status } },
    });
  });
});

it("edits and deletes drafts only", () => {
  expect(editable(draft)).toMatchObject({ ok: true });
  for (const status of ["ACTIVE", "RETIRED"] as const)
    expect(editable({ status })).toMatchObject({
      refusal: { code: "illegal_transition", details: { currentStatus: status } },
    });
});
