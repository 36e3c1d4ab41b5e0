import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { currencyOptions } from "./code-options.ts";

interface AddRateProps {
  readonly baseCurrency: string;
  readonly add: FormAction;
}

/** A new rate, from a day on. */
export function AddRate({ baseCurrency, add }: AddRateProps) {
  const others = currencyOptions.filter(({ value }) => value !== baseCurrency);
  return (
    <Card title="Add a rate" padded>
      <ActionForm action={add} success="Rate added" label="Add a rate">
        <Field name="currency" label="Currency" required>
          <Select options={others} empty="Choose a currency" />
        </Field>
        <Field name="rate" label={`One unit in ${baseCurrency}`} hint="Like 0.92." required>
          <Input numeric />
        </Field>
        <Field name="validFrom" label="Valid from" required>
          <Input type="date" />
        </Field>
        <div>
          <SubmitButton>Add rate</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
