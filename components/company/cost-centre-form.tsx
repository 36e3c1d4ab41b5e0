import { ActionBar } from "#components/ui/action-bar";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import type { CostCentre } from "#lib/company/cost-centre";
import { Flag } from "./flag.tsx";

interface CostCentreFormProps {
  readonly action: FormAction;
  /** The one to change; none for a new one. */
  readonly costCentre?: CostCentre;
  readonly verb: string;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly others: readonly CostCentre[];
}

/** Everything about a cost centre that people write. */
export function CostCentreForm({ action, costCentre, verb, owners, others }: CostCentreFormProps) {
  const seen = costCentre && { id: costCentre.id, expectedVersion: costCentre.version };
  return (
    <ActionForm action={action} hidden={seen} keep label={verb} className="grid max-w-3xl gap-4">
      <Card padded>
        <div className="grid gap-3 sm:grid-cols-2">
          {!costCentre && (
            <Field name="code" label="Code" hint="Orders carry it: it never changes." required>
              <Input autoComplete="off" spellCheck={false} />
            </Field>
          )}
          <Field name="name" label="Name" required className="grid content-end gap-[3px]">
            <Input defaultValue={costCentre?.name} autoComplete="off" />
          </Field>
          <Field name="ownerId" label="Owner" optional>
            <Select options={people(owners, costCentre)} empty="Nobody" defaultValue={costCentre?.ownerId ?? ""} />
          </Field>
          <Field name="parentCode" label="Below" optional>
            <Select
              options={parents(others, costCentre)}
              empty="At the top"
              defaultValue={costCentre?.parentCode ?? ""}
            />
          </Field>
          {costCentre && (
            <Flag
              name="active"
              label="Orders may name it"
              hint="Closed, it stays on the orders that have it."
              on={costCentre.active}
            />
          )}
        </div>
      </Card>
      <ActionBar>
        <SubmitButton pendingText="Saving…">{verb}</SubmitButton>
        <LinkButton href="/settings/cost-centres">Cancel</LinkButton>
      </ActionBar>
    </ActionForm>
  );
}

/** Whoever owns it now is among them, also when he has left. */
function people(owners: CostCentreFormProps["owners"], costCentre: CostCentre | undefined) {
  const now = costCentre?.owner;
  const all = now && owners.every(({ id }) => id !== now.id) ? [now, ...owners] : owners;
  return all.map(({ id, name }) => ({ value: id, label: name }));
}

function parents(others: readonly CostCentre[], costCentre: CostCentre | undefined) {
  const now = costCentre?.parentCode ?? null;
  const listed = others
    .filter(({ code }) => code !== costCentre?.code)
    .map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));
  return now === null || listed.some(({ value }) => value === now) ? listed : [{ value: now, label: now }, ...listed];
}
