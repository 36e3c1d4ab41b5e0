import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonSize } from "#components/ui/button";

/** The two server actions, as the page hands them over. */
export interface ExceptionActions {
  readonly accept: FormAction;
  readonly dispute: FormAction;
}

export interface ExceptionVerbsProps {
  readonly order: { readonly id: string; readonly version: number };
  readonly invoiceId: string;
  readonly exception: { readonly id: string; readonly message: string };
  readonly actions: ExceptionActions;
  readonly mayAccept: boolean;
  readonly mayDispute: boolean;
  /** Accepting it would ask those again who have disputed it. */
  readonly again?: boolean;
  readonly size?: ButtonSize;
}

const accept = {
  button: "Accept",
  title: "Accept this difference",
  success: "Difference accepted",
  hint: "It stays with the invoice and in the audit trail.",
  verb: "Accept the difference",
};
const askAgain = {
  button: "Ask again",
  title: "Ask again about this difference",
  success: "Those who decide are asked again",
  hint: "What has changed since it was disputed. It stays in the audit trail.",
  verb: "Ask again",
};

/** Accept or dispute what an invoice asks too much, both with a reason. */
export function ExceptionVerbs({ mayAccept, mayDispute, ...props }: ExceptionVerbsProps) {
  const { order, invoiceId, exception, actions, again = false, size = "small" } = props;
  const { button, title, success, hint, verb } = again ? askAgain : accept;
  const hidden = { id: order.id, expectedVersion: order.version, invoiceId, exceptionId: exception.id };
  return (
    <>
      {mayAccept && (
        <div className="grid" data-key="a">
          <Dialog button={button} title={title} kind={size === "large" ? "primary" : undefined} size={size}>
            <ActionForm action={actions.accept} hidden={hidden} success={success}>
              <p className="text-ink-2">{exception.message}</p>
              <Field name="reason" label="Reason" hint={hint} required>
                <Textarea />
              </Field>
              <SubmitButton className="justify-self-start">{verb}</SubmitButton>
            </ActionForm>
          </Dialog>
        </div>
      )}
      {mayDispute && (
        <div className="grid" data-key="x">
          <Dialog button="Dispute" title="Dispute this difference" size={size}>
            <ActionForm action={actions.dispute} hidden={hidden} success="Difference disputed">
              <p className="text-ink-2">{exception.message}</p>
              <Field name="reason" label="What is wrong" hint="The order stays open until it is made right." required>
                <Textarea />
              </Field>
              <SubmitButton className="justify-self-start">Dispute the difference</SubmitButton>
            </ActionForm>
          </Dialog>
        </div>
      )}
    </>
  );
}
