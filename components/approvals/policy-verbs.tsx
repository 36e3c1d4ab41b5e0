import { ActionForm, type FormAction } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { SubmitButton } from "#components/ui/submit-button";
import type { BacktestView } from "#lib/approvals/backtest";
import type { RuleChangeWords } from "#lib/approvals/policy-difference";
import type { PolicyView } from "#lib/approvals/policy-view";
import { ActivatePolicy } from "./activate-policy.tsx";

interface PolicyVerbsProps {
  readonly policy: PolicyView;
  readonly activation: { readonly refusal: string | null; readonly wantsReason: boolean };
  readonly changes: readonly RuleChangeWords[] | null;
  readonly backtest: BacktestView | null;
  readonly activate: FormAction;
  readonly remove: FormAction;
}

/** What can be done with a policy. */
export function PolicyVerbs({ policy, activation, changes, backtest, activate, remove }: PolicyVerbsProps) {
  const { id, edition, status, version } = policy;
  const isDraft = status === "DRAFT";
  return (
    <>
      <LinkButton href={`/settings/approvals/new?from=${id}`}>New version from this one</LinkButton>
      {isDraft && (
        <>
          <Dialog button="Delete draft" title={`Delete version ${version}?`} kind="danger">
            <ActionForm action={remove} hidden={{ id, expectedVersion: edition }} label="Delete draft">
              <p>The draft and its backtests are gone then. The audit trail keeps what its rules were.</p>
              <p>
                <SubmitButton kind="danger">Delete draft</SubmitButton>
              </p>
            </ActionForm>
          </Dialog>
          <LinkButton href={`/settings/approvals/${id}/edit`}>Edit draft</LinkButton>
          {activation.refusal === null && (
            <ActivatePolicy
              policy={policy}
              wantsReason={activation.wantsReason}
              changes={changes}
              backtest={backtest}
              activate={activate}
            />
          )}
        </>
      )}
    </>
  );
}
