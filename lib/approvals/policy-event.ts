import type { DomainEvent } from "#lib/change/event";
import type { PolicyView } from "./policy-view.ts";

type Verb = "created" | "edited" | "deleted" | "activated" | "retired" | "backtest_started" | "backtest_cancelled";

/** What the audit trail is told of a policy; subscribers are told nothing. */
export function policyEvent(
  verb: Verb,
  { id, documentType, version }: Pick<PolicyView, "id" | "documentType" | "version">,
  changes: DomainEvent["changes"],
  reason: string | null = null,
): DomainEvent {
  return {
    action: `approval_policy.${verb}`,
    stream: `approval_policy:${id}`,
    entity: { type: "approval_policy", id, number: `${documentType} ${version}` },
    changes,
    reason,
  };
}
