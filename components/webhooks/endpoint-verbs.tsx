import { SecretForm } from "#components/access/secret-form";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Input, type Option } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { type Endpoint, nameOf } from "#lib/webhooks/endpoint";
import { ResendFailed } from "./resend-failed.tsx";
import { countWords } from "./words.ts";

export interface EndpointVerbsProps {
  readonly endpoint: Endpoint;
  /** Deliveries that failed for good. */
  readonly failed: number;
  /** From when on they would be sent again. */
  readonly since: readonly Option[];
  readonly actions: {
    readonly test: FormAction;
    readonly edit: FormAction;
    readonly rotate: FormAction;
    readonly recover: FormAction;
    readonly remove: FormAction;
  };
}

/** What can be done with an endpoint. */
export function EndpointVerbs({ endpoint, failed, since, actions }: EndpointVerbsProps) {
  const { id, version, enabled } = endpoint;
  const switched = { id, expectedVersion: version, enabled: enabled ? "false" : "true" };
  return (
    <>
      <RotateSecret id={id} rotate={actions.rotate} />
      <ResendFailed
        id={id}
        since={since}
        button={failed > 0 ? `Resend ${countWords(failed)} failed` : "Resend failed"}
        recover={actions.recover}
      />
      <ActionForm action={actions.test} hidden={{ id }} label="Send test">
        <SubmitButton kind="secondary" pendingText="Sending…">
          Send test
        </SubmitButton>
      </ActionForm>
      <LinkButton href={`/webhooks/${id}/edit`}>Edit</LinkButton>
      <Remove endpoint={endpoint} remove={actions.remove} />
      <ActionForm action={actions.edit} hidden={switched} success="State changed">
        <SubmitButton kind={enabled ? "secondary" : "primary"}>{enabled ? "Pause" : "Enable"}</SubmitButton>
      </ActionForm>
    </>
  );
}

function RotateSecret({ id, rotate }: { readonly id: string; readonly rotate: FormAction }) {
  return (
    <Dialog button="Rotate secret" title="Rotate the secret?" kind="quiet">
      <SecretForm
        action={rotate}
        hidden={{ id }}
        verb="Rotate secret"
        secret="secret"
        advice="Give this secret to the receiver. Until the overlap ends, requests carry both signatures."
      >
        <Field
          name="overlapHours"
          label="Sign with both for so many hours"
          hint="0 to 168. With 0 the old one ends now."
        >
          <Input numeric inputMode="numeric" defaultValue={24} />
        </Field>
      </SecretForm>
    </Dialog>
  );
}

function Remove({ endpoint, remove }: { readonly endpoint: Endpoint; readonly remove: FormAction }) {
  return (
    <Dialog button="Delete" title={`Delete ${nameOf(endpoint)}?`} kind="danger">
      <ActionForm action={remove} hidden={{ id: endpoint.id }}>
        <p>Nothing more is sent to it. What waits is cancelled; what was sent stays to be read.</p>
        <p>
          <SubmitButton kind="danger">Delete endpoint</SubmitButton>
        </p>
      </ActionForm>
    </Dialog>
  );
}
