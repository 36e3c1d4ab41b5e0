import { ActionForm, type FormAction } from "#components/ui/action-form";
import type { ButtonKind } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { menuItemLook, MenuButton } from "#components/ui/menu";
import { SubmitButton } from "#components/ui/submit-button";
import { type VerbWords, verbWords } from "./verb-words.ts";
import type { FormVerb } from "./verbs.ts";

export interface VerbFormProps {
  readonly verb: FormVerb;
  readonly order: { readonly id: string; readonly version: number };
  readonly action: FormAction;
}

/** A verb as a button of the page; what asks for a text opens a dialog for it. */
export function VerbButton({ verb, order, action, kind }: VerbFormProps & { readonly kind: ButtonKind }) {
  const words = verbWords[verb];
  if (isAsked(words)) {
    return (
      <Dialog button={words.button} title={words.button} kind={kind} size="large">
        <AskedForm verb={verb} order={order} action={action} />
      </Dialog>
    );
  }
  return (
    <ActionForm action={action} hidden={seen(order)} success={words.success} className="grid max-w-md gap-2">
      <SubmitButton kind={kind} size="large" className="justify-self-end max-md:w-full">
        {words.button}
      </SubmitButton>
    </ActionForm>
  );
}

/** A verb as an entry of a menu. */
export function VerbItem({ verb, order, action }: VerbFormProps) {
  const words = verbWords[verb];
  if (isAsked(words)) {
    return (
      <Dialog button={words.button} title={words.button} className={menuItemLook}>
        <AskedForm verb={verb} order={order} action={action} />
      </Dialog>
    );
  }
  return (
    <ActionForm action={action} hidden={seen(order)} success={words.success} className="grid max-w-72 gap-2">
      <MenuButton>{words.button}</MenuButton>
    </ActionForm>
  );
}

function AskedForm({ verb, order, action }: VerbFormProps) {
  const { button, success, sentence, text, danger } = verbWords[verb];
  return (
    <ActionForm action={action} hidden={seen(order)} success={success}>
      {sentence !== undefined && <p className="text-ink-2">{sentence}</p>}
      {text !== undefined && (
        <Field name={text.name} label={text.label} required={text.required} optional={!text.required}>
          <Textarea />
        </Field>
      )}
      <SubmitButton kind={danger ? "danger" : "primary"} className="justify-self-start">
        {button}
      </SubmitButton>
    </ActionForm>
  );
}

function isAsked({ sentence, text }: VerbWords): boolean {
  return sentence !== undefined || text !== undefined;
}

function seen({ id, version }: VerbFormProps["order"]) {
  return { id, expectedVersion: version };
}
