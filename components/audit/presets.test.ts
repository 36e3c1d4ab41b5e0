import { expect, it } from "vitest";
import { presetsOf } from "./presets.ts";

const range = (today: string, wanted: string) => {
  const found = presetsOf(today).find(({ name }) => name === wanted);
  return `${found?.from} ${found?.to}`;
};

it.each([
  ["2026-11-21", "Today", "2026-11-21 2026-11-21"],
  ["2026-11-21", "This month", "2026-11-01 2026-11-21"],
  ["2026-11-21", "Last month", "2026-10-01 2026-10-31"],
  ["2026-11-21", "Last quarter", "2026-07-01 2026-09-30"],
  ["2026-11-21", "Last year", "2025-01-01 2025-12-31"],
  ["2026-01-31", "Last month", "2025-12-01 2025-12-31"],
  ["2026-02-10", "Last quarter", "2025-10-01 2025-12-31"],
  ["2024-03-31", "Last month", "2024-02-01 2024-02-29"],
  ["2026-04-01", "Last quarter", "2026-01-01 2026-03-31"],
])("on %s, %s is %s", (today, wanted, days) => {
  expect(range(today, wanted)).toBe(days);
});
