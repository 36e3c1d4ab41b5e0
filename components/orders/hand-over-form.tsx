import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

export interface HandOverFormProps {
  readonly order: { readonly id: string; readonly version: number };
  readonly action: FormAction;
  readonly buyers: readonly Colleague[];
}

export function HandOverForm({ order, action, buyers }: HandOverFormProps) {
  return (
    <ActionForm action={action} hidden={{ id: order.id, expectedVersion: order.version }} success="Order handed over">
      <p className="text-ink-2">The other buyer becomes the requester: only he edits and submits it then.</p>
      <Field name="userId" label="Buyer" required>
        <Select empty="Choose a buyer" options={buyers.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <SubmitButton className="justify-self-start">Hand over</SubmitButton>
    </ActionForm>
  );
}
