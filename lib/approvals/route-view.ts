import type { RaisedFlag } from "./flag.ts";
import type {
  Instance,
  InstanceStep,
  ReasonCode,
  RoutedApprover,
  RoutedStep,
  StepMode,
  StepState,
  Verdict,
} from "./instance.ts";
import type { Remark } from "./remark.ts";
import type { Route, Routed } from "./route.ts";
import { stepInWords } from "./signers-in-words.ts";

export interface ApproverView {
  /** A user's or group's id, or the role. */
  readonly id: string;
  readonly name: string;
  /** "role", or how the person was found: "manager of Lena Moser". */
  readonly via: string;
}

export interface DecisionView {
  readonly user: { readonly id: string; readonly name: string };
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  readonly verdict: Verdict;
  readonly contentHash: string;
  readonly comment: string | null;
  readonly reasonCode: ReasonCode | null;
  /** What he said of single lines and fields. */
  readonly remarks: readonly Remark[];
  readonly at: string;
}

export interface StepView {
  /** null while it is only a preview. */
  readonly id: string | null;
  /** "Rossi or one of Finance" */
  readonly who: string;
  readonly mode: StepMode;
  readonly quorum: number | null;
  readonly state: StepState;
  readonly dueAt: string | null;
  /** When others were allowed to sign it too, because nobody did. */
  readonly escalatedAt: string | null;
  /** Since when nobody is left who could sign it. */
  readonly stuckAt: string | null;
  readonly approvers: readonly ApproverView[];
  readonly decisions: readonly DecisionView[];
}

export interface StageView {
  readonly state: StepState;
  readonly steps: readonly StepView[];
}

/** The route an order has or would have, as the API and the pages show it. */
export interface RouteView extends Omit<Route, "stages"> {
  readonly stages: readonly StageView[];
  /** What to look at, with a sentence for each. */
  readonly flags: readonly RaisedFlag[];
}

/** The route that a draft would have. Nothing of it has begun. */
export function previewOf(route: Route & Partial<Pick<Routed, "flags">>): RouteView {
  const { outcome, policy, rule, stages, explanation, flags = [] } = route;
  return {
    ...{ outcome, policy, rule, explanation, flags },
    stages: stages.map(({ steps }) =>
      stageOf(
        steps.map((step) => ({
          ...step,
          id: null,
          state: "WAITING",
          dueAt: null,
          escalatedAt: null,
          stuckAt: null,
          decisions: [],
        })),
      ),
    ),
  };
}

/** The route that a submitted order has, with what was decided. */
export function routeOf({ steps, policy, rule, explanation, flags }: Instance): RouteView {
  const stages = [...Map.groupBy(steps, ({ stage }) => stage).values()].map(stageOf);
  return { outcome: stages.length === 0 ? "AUTO_APPROVED" : "ROUTED", policy, rule, stages, explanation, flags };
}

type AnyStep = Pick<RoutedStep, "mode" | "quorum" | "approvers"> &
  Pick<InstanceStep, "state" | "dueAt" | "escalatedAt" | "stuckAt" | "decisions"> & { readonly id: string | null };

function stageOf(steps: readonly AnyStep[]): StageView {
  return { state: stateOf(steps), steps: steps.map(stepOf) };
}

function stepOf({ id, mode, quorum, state, dueAt, escalatedAt, stuckAt, approvers, decisions }: AnyStep): StepView {
  return {
    id,
    who: stepInWords({ mode, quorum, approvers }),
    mode,
    quorum,
    state,
    dueAt,
    escalatedAt,
    stuckAt,
    approvers: approvers.map(approverOf),
    decisions: decisions.map(
      ({ userId, name, onBehalfOf, verdict, contentHash, comment, reasonCode, remarks, at }) => ({
        user: { id: userId, name },
        onBehalfOf,
        verdict,
        contentHash,
        comment,
        reasonCode,
        remarks,
        at,
      }),
    ),
  };
}

function approverOf(approver: RoutedApprover): ApproverView {
  return { id: approver.kind === "role" ? approver.role : approver.id, name: approver.name, via: approver.via };
}

/** A stage is open while one of its steps is; skipped only where nothing of it was done. */
function stateOf(steps: readonly AnyStep[]): StepState {
  const order: readonly StepState[] = ["OPEN", "WAITING", "DONE"];
  return order.find((state) => steps.some((step) => step.state === state)) ?? "SKIPPED";
}
