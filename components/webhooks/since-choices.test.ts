import { expect, it } from "vitest";
import { sinceChoices } from "./since-choices.ts";

const now = "2026-11-22T12:00:00.000Z";

it("offers a day, a week and a month back", () => {
  expect(sinceChoices(null, now, "Europe/Vienna")).toEqual([
    { value: "2026-11-21T12:00:00.000Z", label: "The last 24 hours" },
    { value: "2026-11-15T12:00:00.000Z", label: "The last 7 days" },
    { value: "2026-10-23T12:00:00.000Z", label: "The last 30 days" },
  ]);
});

it("offers a moment of its own first, on the company's clock, and keeps it to the millisecond", () => {
  const at = "2026-11-20T08:30:12.345Z";

  expect(sinceChoices({ label: "This delivery", at }, now, "Europe/Vienna")[0]).toEqual({
    value: at,
    label: "This delivery, 20 Nov 2026 09:30",
  });
});
