import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { type Option, Select } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";

export interface ResendFailedProps {
  /** Of the endpoint. */
  readonly id: string;
  /** From when on; the first is chosen. */
  readonly since: readonly Option[];
  /** What the button says: "Resend 12 failed". */
  readonly button: string;
  readonly recover: FormAction;
}

/** Sends all that failed since a time again. */
export function ResendFailed({ id, since, button, recover }: ResendFailedProps) {
  return (
    <Dialog button={button} title="Send again what failed?">
      <ActionForm action={recover} hidden={{ id }} success="Sent again">
        <p>
          All that failed, or still waits for its next try, since this time goes out again: the first thousand at once,
          then thousand after thousand while they are taken.
        </p>
        <Field name="since" label="Since" required>
          <Select options={since} />
        </Field>
        <p>
          <SubmitButton>Resend failed</SubmitButton>
        </p>
      </ActionForm>
    </Dialog>
  );
}
