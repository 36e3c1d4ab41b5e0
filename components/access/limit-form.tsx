import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { roleNames, signingRoles } from "#lib/access/role";

interface LimitFormProps {
  readonly baseCurrency: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly set: FormAction;
}

/** A limit of a person or of a role. */
export function LimitForm({ baseCurrency, people, set }: LimitFormProps) {
  return (
    <Card title="Set a limit" padded>
      <ActionForm action={set} success="Limit set" label="Set a limit">
        <Field name="userId" label="Person">
          <Select options={people.map(({ id, name }) => ({ value: id, label: name }))} empty="Nobody: a role" />
        </Field>
        <Field name="role" label="or role">
          <Select
            options={signingRoles.map((role) => ({ value: role, label: roleNames[role] }))}
            empty="None: a person"
          />
        </Field>
        <Field name="amount" label={`Amount in ${baseCurrency}`} required>
          <Input numeric />
        </Field>
        <Field name="windowDays" label="Together within days" hint="Empty: each order for itself." optional>
          <Input inputMode="numeric" />
        </Field>
        <div>
          <SubmitButton>Set limit</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
