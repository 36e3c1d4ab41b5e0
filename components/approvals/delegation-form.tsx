import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";

interface DelegationFormProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly baseCurrency: string;
  readonly delegate: FormAction;
}

/** Lets somebody act for the reader, from a day to another. */
export function DelegationForm({ people, today, baseCurrency, delegate }: DelegationFormProps) {
  return (
    <Card title="Let somebody act for you" padded>
      <ActionForm action={delegate} success="Delegated" label="Let somebody act for you">
        <Field name="toUserId" label="Who acts for you" required>
          <Select options={people.map(({ id, name }) => ({ value: id, label: name }))} empty="Choose a person" />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field name="from" label="First day" required>
            <Input type="date" defaultValue={today} />
          </Field>
          <Field name="to" label="Last day" required>
            <Input type="date" />
          </Field>
        </div>
        <Field
          name="scope.maxAmount"
          label={`Up to, in ${baseCurrency}`}
          hint="Empty: whatever you may approve."
          optional
        >
          <Input numeric />
        </Field>
        <Field name="scope.costCentres" label="Only for the cost centre" hint="Its code. Empty: for all." optional>
          <Input autoComplete="off" spellCheck={false} />
        </Field>
        <div>
          <SubmitButton>Delegate</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
