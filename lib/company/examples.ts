import type * as z from "zod";
import type { createCostCentreInput } from "./input.ts";

export type CostCentreInput = Partial<z.input<typeof createCostCentreInput>>;

/** A cost centre as somebody would enter it. */
export function aCostCentreInput(facts: CostCentreInput = {}): CostCentreInput {
  return { code: "CC-330", name: "Assembly", ...facts };
}
