import { Time } from "#components/ui/time";
import type { RouteView, StepView } from "#lib/approvals/route-view";

export interface ExceptionRouteProps {
  readonly route: RouteView;
  /** IANA zone of the company. */
  readonly zone: string;
}

/** Who signs an exception, one after the other, and who has signed it. */
export function ExceptionRoute({ route, zone }: ExceptionRouteProps) {
  const steps = route.stages.flatMap((stage) => stage.steps);
  if (steps.length === 0) return null;
  return (
    <ul className="text-sm text-ink-3">
      {steps.map((step, index) => (
        <li key={step.id ?? index}>
          {lead(step)} {step.who}
          {step.decisions.map(({ user, onBehalfOf, verdict, at }) => (
            <span key={user.id}>
              {": "}
              {user.name}
              {onBehalfOf !== null && ` for ${onBehalfOf.name}`} {verdict === "APPROVE" ? "accepted" : "disputed"},{" "}
              <Time at={at} zone={zone} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

const leads: Readonly<Record<StepView["state"], string>> = {
  OPEN: "Waits for",
  WAITING: "Then",
  DONE: "Decided by",
  SKIPPED: "Not asked:",
};

function lead({ state }: StepView): string {
  return leads[state];
}
