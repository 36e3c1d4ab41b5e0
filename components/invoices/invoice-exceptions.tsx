import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { Tag } from "#components/ui/tag";
import type { InvoiceException } from "#lib/orders/documents";

interface InvoiceExceptionsProps {
  readonly order: { readonly id: string; readonly version: number };
  readonly invoice: { readonly id: string; readonly exceptions: readonly InvoiceException[] };
  readonly accept: FormAction | null;
}

/** Where the invoice does not fit, each in a sentence, with what was done about it. */
export function InvoiceExceptions({ order, invoice, accept }: InvoiceExceptionsProps) {
  return (
    <ul>
      {invoice.exceptions.map((exception) => (
        <li
          key={exception.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-3.5 py-2.5"
        >
          <ExceptionTag state={exception.state} />
          <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
            {exception.message}
            {exception.reason !== null && <span className="block text-sm text-ink-3">“{exception.reason}”</span>}
          </p>
          {accept !== null && isOpen(exception) && (
            <AcceptDialog order={order} invoiceId={invoice.id} exception={exception} accept={accept} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface AcceptDialogProps extends Pick<InvoiceExceptionsProps, "order"> {
  readonly invoiceId: string;
  readonly exception: InvoiceException;
  readonly accept: FormAction;
}

function AcceptDialog({ order, invoiceId, exception, accept }: AcceptDialogProps) {
  const hidden = { id: order.id, expectedVersion: order.version, invoiceId, exceptionId: exception.id };
  return (
    <Dialog button="Accept" title="Accept this difference" size="small">
      <ActionForm action={accept} hidden={hidden} success="Difference accepted">
        <p className="text-ink-2">{exception.message}</p>
        <Field name="reason" label="Reason" hint="It stays with the invoice and in the audit trail." required>
          <Textarea />
        </Field>
        <SubmitButton className="justify-self-start">Accept the difference</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

function isOpen({ state }: InvoiceException): boolean {
  return state === "OPEN" || state === "DISPUTED";
}

function ExceptionTag({ state }: Pick<InvoiceException, "state">) {
  if (state === "ACCEPTED") return <Tag tone="idle">Accepted</Tag>;
  if (state === "RESOLVED") return <Tag tone="ok">Resolved</Tag>;
  return <Tag tone="bad">{state === "DISPUTED" ? "Disputed" : "Open"}</Tag>;
}
