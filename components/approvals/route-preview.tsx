import type { ReactNode } from "react";
import { Card } from "#components/ui/card";
import { Note } from "#components/ui/note";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { RouteView, StageView, StepView } from "#lib/approvals/route-view";
import { listed } from "#lib/approvals/wording";
import { capitalized } from "#lib/kernel/capitalized";

export interface RoutePreviewProps {
  readonly route: RouteView;
  /** "Who will sign" while it is drafted, "Who signs" afterwards, "Why you" … */
  readonly title?: string;
  /** Says the reason too; false where it stands beside it already. */
  readonly explained?: boolean;
  /** IANA zone of the company. */
  readonly zone?: string;
}

/** Who signs an order, one stage after the other, and why. */
export function RoutePreview({ route, title = "Who will sign", explained = true, zone }: RoutePreviewProps) {
  const { outcome, policy, stages, explanation, flags } = route;
  return (
    <Card title={title} right={explained && policy && `policy “${policy.name}”, version ${policy.version}`}>
      {(explained || outcome === "UNROUTABLE") && (
        <div className="grid gap-2 border-b border-line px-3.5 py-3 text-table last:border-b-0">
          {outcome === "UNROUTABLE" ? (
            <Note tone="bad" title="Nobody can sign this order yet.">
              {explanation.join(" ")}
            </Note>
          ) : (
            explanation.map((sentence) => <p key={sentence}>{sentence}</p>)
          )}
        </div>
      )}
      {flags
        .filter(({ code }) => code === "NOBODY_CAN_SIGN")
        .map(({ because }) => (
          <div key={because} className="border-b border-line p-3.5">
            <Note tone="bad" title="Nobody can sign.">
              {because}
            </Note>
          </div>
        ))}
      {stages.length > 0 && (
        <ol>
          {stages.map((stage, index) => (
            <Stage key={index} stage={stage} number={index + 1} zone={zone} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Stage({ stage, number, zone }: { stage: StageView; number: number; zone: string | undefined }) {
  return (
    <li className="flex gap-2.5 border-b border-line px-3.5 py-2.5 text-table last:border-b-0">
      <span className="w-4 shrink-0 text-ink-3">{number}</span>
      <ul className="grid min-w-0 flex-1 gap-1.5">
        {stage.steps.map((step, index) => (
          <li key={index} className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <Step step={step} zone={zone} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Step({ step, zone }: { step: StepView; zone: string | undefined }) {
  const signed = step.decisions.filter(({ verdict }) => verdict === "APPROVE").map(({ user }) => user.name);
  const found = step.approvers.filter(({ via }) => via !== "role" && !via.startsWith("named"));
  return (
    <>
      <span className="min-w-0 flex-1 wrap-anywhere">
        {capitalized(step.who)}
        {signed.length > 0 && <Small>signed by {listed(signed)}</Small>}
        {found.length > 0 && <Small>{found.map(({ name, via }) => `${name}: ${via}`).join("; ")}</Small>}
        {step.state === "OPEN" && step.dueAt !== null && (
          <Small>
            due <Time at={step.dueAt} zone={zone} />
          </Small>
        )}
        {step.state === "OPEN" && step.escalatedAt !== null && (
          <Small>
            escalated <Time at={step.escalatedAt} zone={zone} />
          </Small>
        )}
      </span>
      {step.state === "OPEN" && step.stuckAt !== null && <Tag tone="bad">Nobody can sign</Tag>}
      {step.state === "DONE" && <Tag tone="ok">Done</Tag>}
      {step.state === "OPEN" && <Tag tone="wait">Waits</Tag>}
      {step.state === "SKIPPED" && <Tag>Not asked</Tag>}
    </>
  );
}

function Small({ children }: { readonly children: ReactNode }) {
  return <span className="block text-sm text-ink-3">{children}</span>;
}
