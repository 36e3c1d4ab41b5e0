import { describe, expect, it } from "vitest";
import { no, yes } from "#lib/kernel/decision";
import { controlId, fieldErrors } from "./form-errors.ts";

describe("the errors of a refused form", () => {
  it("are none before it was sent, after a yes, and for a refusal without fields", () => {
    expect(fieldErrors(null)).toEqual([]);
    expect(fieldErrors(yes("done"))).toEqual([]);
    expect(fieldErrors(no("forbidden", "Only approvers approve."))).toEqual([]);
    expect(fieldErrors(no("validation_failed", "Mend it.", { errors: "many" }))).toEqual([]);
  });

  it.each([
    ["lines.0.quantity", "lines.0.quantity"],
    ["/lines/0/quantity", "lines.0.quantity"],
    ["lines[0].quantity", "lines.0.quantity"],
    [["lines", 0, "quantity"], "lines.0.quantity"],
    ["", ""],
  ])("at %j belong to the control “%s”", (path, name) => {
    const refusal = no("validation_failed", "Mend it.", { errors: [{ path, message: "Write digits only." }] });

    expect(fieldErrors(refusal)).toEqual([{ path: name, message: "Write digits only." }]);
  });

  it("leave out what is not an error of a field", () => {
    const refusal = no("validation_failed", "Mend it.", {
      errors: [null, 7, { path: 1, message: "a" }, { path: "a" }],
    });

    expect(fieldErrors(refusal)).toEqual([]);
  });

  it("lead to the control by its id", () => {
    expect(controlId("", "email")).toBe("email");
    expect(controlId("r1", "email")).toBe("r1-email");
  });
});
