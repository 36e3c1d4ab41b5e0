import { ActionBar } from "#components/ui/action-bar";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { CheckboxGroup } from "#components/ui/choice";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import type { Group } from "#lib/access/group";

interface GroupFormProps {
  readonly action: FormAction;
  /** The one to change; none for a new one. */
  readonly group?: Group;
  readonly verb: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** The name of a group and who belongs to it. */
export function GroupForm({ action, group, verb, people }: GroupFormProps) {
  const seen = group && { id: group.id, expectedVersion: group.version };
  const left = (group?.users ?? []).filter(({ active }) => !active);
  const choices = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    ...left.map(({ id, name }) => ({ value: id, label: name, hint: "Has left, and signs nothing." })),
  ];
  return (
    <ActionForm action={action} hidden={seen} keep label={verb} className="grid max-w-xl gap-4">
      <Card padded>
        <div className="grid gap-4">
          <Field name="name" label="Name" hint="As approvers read it: “one of IT leads signs”." required>
            <Input defaultValue={group?.name} autoComplete="off" />
          </Field>
          {/* An empty list is one too: without this, taking everybody out would look like leaving them. */}
          <input type="hidden" name="userIds" value="" />
          <CheckboxGroup name="userIds" legend="Members" choices={choices} chosen={[...(group?.userIds ?? [])]} />
        </div>
      </Card>
      <ActionBar>
        <SubmitButton pendingText="Saving…">{verb}</SubmitButton>
        <LinkButton href="/settings/groups">Cancel</LinkButton>
      </ActionBar>
    </ActionForm>
  );
}
