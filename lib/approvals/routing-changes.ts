import type { FieldChange } from "#lib/change/event";
import { keyOf } from "./approver-key.ts";
import type { Instance } from "./instance.ts";

/** What of a routing is different now, as the audit trail says it, people by their ids: who signs each step, who stepped aside, what is flagged. */
export function approverChanges(before: Instance, after: Instance): FieldChange[] {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  const steps = after.steps.flatMap((step): FieldChange[] => {
    const was = old.get(step.id);
    if (was === step) return [];
    const field = `steps[${step.stage + 1}.${step.position + 1}].approvers`;
    return [{ field, old: was ? was.approvers.map(keyOf) : null, new: step.approvers.map(keyOf) }];
  });
  const flagsOf = ({ flags }: Instance) => flags.map(({ code }) => code);
  return [
    ...steps,
    ...differing("recused", before.recusedIds, after.recusedIds),
    ...differing("flags", flagsOf(before), flagsOf(after)),
  ];
}

function differing(field: string, old: readonly string[], now: readonly string[]): FieldChange[] {
  return old.join(" ") === now.join(" ") ? [] : [{ field, old, new: now }];
}
