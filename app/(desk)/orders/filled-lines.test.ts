import { describe, expect, it } from "vitest";
import { no, yes } from "#lib/kernel/decision";
import { filledLines, withFilledLines } from "./filled-lines.ts";

function lines(...quantities: string[]): FormData {
  const form = new FormData();
  form.append("id", "1");
  for (const [index, quantity] of quantities.entries()) {
    form.append(`lines.${index}.lineId`, `line ${index}`);
    form.append(`lines.${index}.quantity`, quantity);
  }
  return form;
}

const wrong = no("validation_failed", "Write digits only.", {
  errors: [{ path: "lines.1.quantity", message: "Write digits only." }],
});

describe("a form that lists every line", () => {
  it("sends only those with a quantity", () => {
    const { filled, places } = filledLines(lines("", "5", "0", " 0.00 ", "0.5"));

    expect(places).toEqual([1, 4]);
    expect([...filled.keys()]).toEqual([
      "id",
      "lines.1.lineId",
      "lines.1.quantity",
      "lines.4.lineId",
      "lines.4.quantity",
    ]);
  });

  it("keeps what is no number, so that it is refused by name", () => {
    expect(filledLines(lines("1O", "-")).places).toEqual([0, 1]);
  });

  it("is refused when no line counts, without asking further", async () => {
    const action = withFilledLines(async () => yes("done"), "Say how much came.");
    expect(await action(null, lines("", "0"))).toMatchObject({ ok: false, refusal: { because: "Say how much came." } });
  });

  it("hears of errors at the places of the page", async () => {
    const action = withFilledLines(async () => wrong, "");
    const answer = await action(null, lines("1", "0", "x"));
    expect(answer).toMatchObject({ refusal: { details: { errors: [{ path: "lines.2.quantity" }] } } });
  });
});
