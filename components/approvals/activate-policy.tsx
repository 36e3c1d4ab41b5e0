import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { Note } from "#components/ui/note";
import { SubmitButton } from "#components/ui/submit-button";
import type { BacktestView } from "#lib/approvals/backtest";
import type { RuleChangeWords } from "#lib/approvals/policy-difference";
import type { PolicyView } from "#lib/approvals/policy-view";
import { backtestSentence } from "./backtest-words.ts";
import { PolicyChanges } from "./policy-changes.tsx";

interface ActivatePolicyProps {
  readonly policy: PolicyView;
  readonly wantsReason: boolean;
  /** Against the policy in force; null where there is none. */
  readonly changes: readonly RuleChangeWords[] | null;
  readonly backtest: BacktestView | null;
  readonly activate: FormAction;
}

/** Before it is in force: what it changes, and what it would have changed. */
export function ActivatePolicy({ policy, wantsReason, changes, backtest, activate }: ActivatePolicyProps) {
  const { id, edition, name, version } = policy;
  return (
    <Dialog button="Activate" title={`Put ${name}, version ${version}, in force?`} kind="primary">
      <ActionForm action={activate} hidden={{ id, expectedVersion: edition }} success="Policy active" label="Activate">
        <p>Orders that are submitted from now on follow it. Approvals that run keep the version they started with.</p>
        <div
          className="max-h-72 overflow-auto rounded-md border border-line"
          tabIndex={0}
          role="region"
          aria-label="What changes"
        >
          {changes ? <PolicyChanges changes={changes} /> : <p className="px-3.5 py-3">No policy is in force yet.</p>}
        </div>
        <Note tone={backtest?.state === "done" ? "info" : "wait"}>
          {backtest ? backtestSentence(backtest) : "It was not tried on past orders yet."}
        </Note>
        {wantsReason && (
          <Field
            name="reason"
            label="Why you activate it yourself"
            hint="You wrote it and are the only administrator."
            required
          >
            <Textarea />
          </Field>
        )}
        <p>
          <SubmitButton pendingText="Activating…">Activate policy</SubmitButton>
        </p>
      </ActionForm>
    </Dialog>
  );
}
