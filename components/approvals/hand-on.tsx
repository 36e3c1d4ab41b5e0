import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { Key } from "#components/ui/mono";
import { SubmitButton } from "#components/ui/submit-button";
import { ChooseForm, type Colleague } from "./choose-form.tsx";

/** The three server actions, as the page hands them over. */
export interface HandOnActions {
  readonly reassign: FormAction;
  readonly addApprover: FormAction;
  readonly recuse: FormAction;
}

export interface HandOnProps {
  readonly step: { readonly id: string; readonly version: number };
  readonly colleagues: readonly Colleague[];
  readonly actions: HandOnActions;
}

/** What somebody can do whose turn it is, when he does not want to decide alone or at all. */
export function HandOn({ step, colleagues, actions }: HandOnProps) {
  return (
    <Card title="Not yours alone to decide?" padded>
      <div className="flex flex-wrap gap-2">
        <div className="grid" data-key="e">
          <Dialog
            button={
              <>
                Reassign <Key>E</Key>
              </>
            }
            title="Reassign"
          >
            <ChooseForm
              step={step}
              action={actions.reassign}
              colleagues={colleagues}
              sentence="The colleague signs in your place."
              verb="Reassign"
              success="Approval reassigned"
            />
          </Dialog>
        </div>
        <Dialog button="Add an approver" title="Add an approver">
          <ChooseForm
            step={step}
            action={actions.addApprover}
            colleagues={colleagues}
            sentence="The colleague signs too. This stage ends only with both signatures."
            verb="Ask for a signature"
            success="Approver added"
          />
        </Dialog>
        <Dialog button="Step aside" title="Step aside">
          <StepAside step={step} action={actions.recuse} />
        </Dialog>
      </div>
    </Card>
  );
}

function StepAside({ step, action }: { readonly step: HandOnProps["step"]; readonly action: FormAction }) {
  return (
    <ActionForm
      action={action}
      hidden={{ id: step.id, expectedVersion: step.version }}
      success="Stepped aside"
      label="Step aside"
    >
      <p className="text-ink-2">
        You sign nothing of this order any more. Where nobody else can, an administrator chooses somebody.
      </p>
      <Field name="reason" label="Reason" hint="It goes on record." required>
        <Textarea rows={3} />
      </Field>
      <SubmitButton className="justify-self-start" pendingText="Sending…">
        Step aside
      </SubmitButton>
    </ActionForm>
  );
}
