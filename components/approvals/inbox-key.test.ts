import { describe, expect, it } from "vitest";
import { inboxKey } from "./inbox-key.ts";

const pressed = { repeat: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, target: null };
const typing = Object.assign(new EventTarget(), { closest: () => ({}) });

describe("keys of the inbox", () => {
  it.each([
    ["j", "next"],
    ["K", "previous"],
    ["a", "a"],
    ["R", "r"],
    ["x", "x"],
    ["E", "e"],
    [" ", "select"],
    ["Enter", "open"],
    ["q", null],
  ])("%s means %s", (key, meaning) => {
    expect(inboxKey({ ...pressed, key }, "")).toBe(meaning);
  });

  it("leaves Space and Enter to buttons, which know them", () => {
    const button = Object.assign(new EventTarget(), {
      closest: (selector: string) => (selector.startsWith("button") ? {} : null),
    });

    expect(inboxKey({ ...pressed, key: " ", target: button }, "")).toBeNull();
    expect(inboxKey({ ...pressed, key: "j", target: button }, "")).toBe("next");
  });

  it.each([
    ["held down", { repeat: true }, ""],
    ["part of a shortcut", { ctrlKey: true }, ""],
    ["typed into a field", { target: typing }, ""],
    ["the second of G A, which leads to the audit", {}, "g"],
  ])("mean nothing when %s", (_how, different, before) => {
    expect(inboxKey({ ...pressed, key: "a", ...different }, before)).toBeNull();
  });
});
