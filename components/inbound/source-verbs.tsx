import { SecretForm } from "#components/access/secret-form";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import type { Source } from "#lib/inbound/source";

export interface SourceVerbsProps {
  readonly source: Source;
  readonly actions: { readonly edit: FormAction; readonly rotate: FormAction; readonly remove: FormAction };
}

/** What can be done with a source. */
export function SourceVerbs({ source, actions }: SourceVerbsProps) {
  const { id, name, version, enabled } = source;
  const switched = { id, expectedVersion: version, enabled: enabled ? "false" : "true" };
  return (
    <>
      <Dialog button="Rotate secret" title="Rotate the secret?" kind="quiet">
        <SecretForm
          action={actions.rotate}
          hidden={{ id }}
          verb="Rotate secret"
          secret="secret"
          advice="Give this secret to the sender. Until the overlap ends, the old one is taken too."
        >
          <Field name="overlapHours" label="Take both for so many hours" hint="0 to 168. With 0 the old one ends now.">
            <Input numeric inputMode="numeric" defaultValue={24} />
          </Field>
        </SecretForm>
      </Dialog>
      <LinkButton href={`/settings/inbound/${id}/edit`}>Edit</LinkButton>
      <Dialog button="Delete" title={`Delete ${name}?`} kind="danger">
        <ActionForm action={actions.remove} hidden={{ id }}>
          <p>Nothing more is taken from it. What it told stays to be read.</p>
          <p>
            <SubmitButton kind="danger">Delete source</SubmitButton>
          </p>
        </ActionForm>
      </Dialog>
      <ActionForm action={actions.edit} hidden={switched} success="State changed">
        <SubmitButton kind={enabled ? "secondary" : "primary"}>{enabled ? "Disable" : "Enable"}</SubmitButton>
      </ActionForm>
    </>
  );
}
