import type { DecisionView } from "./route-view.ts";

/** Who said what about which content of an order, and under which policy. */
export interface Signature extends DecisionView {
  readonly id: string;
  /** From 1. */
  readonly stage: number;
  readonly policyName: string;
  readonly policyVersion: number;
}
