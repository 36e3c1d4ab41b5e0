import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Select, Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { reasonCodes } from "#lib/approvals/instance";
import { reasonWords } from "../approvals/verdict-words.ts";

export interface BankDecisionActions {
  readonly approve: FormAction;
  readonly reject: FormAction;
  readonly withdraw: FormAction;
}

export interface BankDecisionProps {
  readonly change: { readonly id: string; readonly contentHash: string };
  readonly allowed: readonly ("approve" | "reject" | "withdraw")[];
  readonly actions: BankDecisionActions;
}

/** Approve, reject, withdraw, as far as this person may: all bound to what is shown. */
export function BankDecision({ change: { id, contentHash }, allowed, actions }: BankDecisionProps) {
  const shown = { id, contentHash };
  if (allowed.length === 0) return null;
  return (
    <>
      {allowed.includes("approve") && (
        <p className="text-table">
          Call the supplier first, at a number that you know already: not at one from the message that asks for the
          change.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {allowed.includes("approve") && (
          <ActionForm
            action={actions.approve}
            hidden={shown}
            success="Bank details approved"
            label="Approve bank details"
          >
            <SubmitButton size="large" pendingText="Approving…">
              Approve
            </SubmitButton>
          </ActionForm>
        )}
        {allowed.includes("reject") && <Reject shown={shown} reject={actions.reject} />}
        {allowed.includes("withdraw") && (
          <Dialog button="Withdraw" title="Withdraw the new bank details" size="large">
            <ActionForm
              action={actions.withdraw}
              hidden={shown}
              success="Proposal withdrawn"
              label="Withdraw bank details"
            >
              <p className="text-ink-2">The supplier keeps the bank details that it has.</p>
              <Field name="comment" label="Comment" optional>
                <Textarea rows={3} />
              </Field>
              <div>
                <SubmitButton pendingText="Sending…">Withdraw</SubmitButton>
              </div>
            </ActionForm>
          </Dialog>
        )}
      </div>
    </>
  );
}

function Reject({ shown, reject }: { readonly shown: BankDecisionProps["change"]; readonly reject: FormAction }) {
  return (
    <Dialog button="Reject" title="Reject the new bank details" kind="danger" size="large">
      <ActionForm action={reject} hidden={{ ...shown }} success="Bank details rejected" label="Reject bank details">
        <p className="text-ink-2">The supplier keeps the bank details that it has. Others can be proposed.</p>
        <Field name="reasonCode" label="What is wrong" required>
          <Select
            options={reasonCodes.map((value) => ({ value, label: reasonWords[value] }))}
            empty="Choose a reason"
          />
        </Field>
        <Field name="comment" label="What should be known" required>
          <Textarea rows={4} />
        </Field>
        <div>
          <SubmitButton kind="danger" pendingText="Sending…">
            Reject
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
