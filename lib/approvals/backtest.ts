import { keyOf } from "./approver-key.ts";
import type { RoutedStep } from "./instance.ts";
import type { DocumentType, Policy } from "./policy.ts";
import type { Route } from "./route.ts";

export const backtestStates = ["queued", "running", "done", "failed", "cancelled"] as const;
export type BacktestState = (typeof backtestStates)[number];

/** What another policy makes of an order: the same signatures, other ones, or another outcome. */
export const routeChanges = [
  "SAME",
  "OTHER_APPROVERS",
  "BECAME_UNROUTABLE",
  "BECAME_AUTO_APPROVED",
  "BECAME_ROUTED",
] as const;
export type RouteChange = (typeof routeChanges)[number];

type Named = Pick<Policy, "id" | "name" | "version">;

/** A policy replayed over the last submissions, as the API and the pages show it. */
export interface BacktestView {
  readonly id: string;
  readonly policy: Named;
  readonly documentType: DocumentType;
  /** The policy that was active when it was asked for, with which it is compared; null where there was none. */
  readonly comparedWith: Named | null;
  readonly state: BacktestState;
  /** How many submissions were asked for, and how many there are. */
  readonly last: number;
  readonly total: number;
  readonly done: number;
  /** How many would have gone another way, of those that are done. */
  readonly changed: number;
  readonly counts: {
    readonly same: number;
    readonly otherApprovers: number;
    readonly becameUnroutable: number;
    readonly becameAutoApproved: number;
    readonly becameRouted: number;
  };
  /** Where today's data had to stand for that of then, in sentences. */
  readonly notes: readonly string[];
  readonly problem: string | null;
  readonly requestedBy: { readonly id: string; readonly name: string } | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
}

/** An order that would have gone another way. */
export interface BacktestChange {
  /** Its place among the submissions, from 1 for the latest. */
  readonly position: number;
  readonly purchaseOrder: { readonly id: string; readonly number: string };
  readonly kind: RouteChange;
  /** Both routes in sentences. */
  readonly before: string;
  readonly after: string;
}

const today =
  "People, roles, groups, limits, managers, departments, cost centre owners and suppliers are those of today; spend over days counts the orders that still stand.";
const anew = "Both policies are asked anew, so that only the rules differ: what was decided then is not looked at.";

/** Where today's data stands for that of then. */
export function backtestNotes(documentType: DocumentType): readonly string[] {
  if (documentType === "CHANGE_ORDER")
    return [
      "Each submission of a change order is replayed with its terms and the exchange rate of that day, against what was approved of the order before.",
      "What takes effect at once by today's tolerance, or is approved anew as a whole order, counts as the same.",
      anew,
      today,
    ];
  return [
    "Each order is replayed as it was submitted last: its terms, its total and the exchange rate of that day.",
    anew,
    today,
  ];
}

/** Compares who would sign, not how the policy says it. */
export function routeChange(before: Route, after: Route): RouteChange {
  if (before.outcome !== after.outcome) {
    if (after.outcome === "UNROUTABLE") return "BECAME_UNROUTABLE";
    return after.outcome === "AUTO_APPROVED" ? "BECAME_AUTO_APPROVED" : "BECAME_ROUTED";
  }
  return signersOf(before) === signersOf(after) ? "SAME" : "OTHER_APPROVERS";
}

function signersOf({ stages }: Route): string {
  return JSON.stringify(stages.map(({ steps }) => steps.map(stepText).toSorted()));
}

function stepText({ mode, quorum, approvers }: RoutedStep): string {
  return JSON.stringify([approvers.length === 1 ? "ANY" : mode, quorum, approvers.map(keyOf).toSorted()]);
}
