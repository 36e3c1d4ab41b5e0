import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Field } from "#components/ui/field";
import { Select, Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

export interface ChooseFormProps {
  readonly step: { readonly id: string; readonly version: number };
  readonly action: FormAction;
  readonly colleagues: readonly Colleague[];
  /** What it means, before it is done. */
  readonly sentence: string;
  readonly verb: string;
  readonly success: string;
}

/** Chooses a colleague who is to sign, and says why. */
export function ChooseForm({ step, action, colleagues, sentence, verb, success }: ChooseFormProps) {
  return (
    <ActionForm action={action} hidden={{ id: step.id, expectedVersion: step.version }} success={success} label={verb}>
      <p className="text-ink-2">{sentence}</p>
      <Field name="userId" label="Colleague" required>
        <Select empty="Choose a colleague" options={colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="reason" label="Reason" hint="It goes to the colleague and on record." required>
        <Textarea rows={3} />
      </Field>
      <SubmitButton className="justify-self-start" pendingText="Sending…">
        {verb}
      </SubmitButton>
    </ActionForm>
  );
}
