import { Money } from "#components/ui/money";
import { Tag } from "#components/ui/tag";
import { isToBeAskedAgain } from "#lib/invoices/accepting";
import type { ExceptionApproval } from "#lib/invoices/exception-approval";
import type { InvoiceException } from "#lib/orders/documents";
import { ExceptionRoute } from "./exception-route.tsx";
import { type ExceptionActions, ExceptionVerbs } from "./exception-verbs.tsx";

/** What is known of the exceptions beside themselves, and what can be done about them. */
export interface Deciding {
  /** Empty for suppliers, who are not told who decides. */
  readonly approvals: readonly ExceptionApproval[];
  readonly actions: ExceptionActions;
  readonly baseCurrency: string;
  /** IANA zone of the company. */
  readonly zone: string;
}

interface InvoiceExceptionsProps {
  readonly order: { readonly id: string; readonly version: number };
  readonly invoice: { readonly id: string; readonly exceptions: readonly InvoiceException[] };
  readonly deciding: Deciding;
}

/** Where the invoice does not fit, each in a sentence, with what was done about it and who decides. */
export function InvoiceExceptions({ order, invoice, deciding }: InvoiceExceptionsProps) {
  return (
    <ul>
      {invoice.exceptions.map((exception) => (
        <li
          key={exception.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-3.5 py-2.5"
        >
          <ExceptionTag state={exception.state} />
          <Said exception={exception} deciding={deciding} />
          {deciding.approvals
            .filter(({ exceptionId }) => exceptionId === exception.id)
            .map(({ exceptionId, mayAccept, mayDispute }) => (
              <ExceptionVerbs
                key={exceptionId}
                order={order}
                invoiceId={invoice.id}
                exception={exception}
                actions={deciding.actions}
                mayAccept={mayAccept}
                mayDispute={mayDispute}
                again={isToBeAskedAgain(exception)}
              />
            ))}
        </li>
      ))}
    </ul>
  );
}

function Said({ exception, deciding }: { readonly exception: InvoiceException; readonly deciding: Deciding }) {
  const { id, message, reason, note, overBy } = exception;
  const { approvals, baseCurrency, zone } = deciding;
  const known = approvals.find(({ exceptionId }) => exceptionId === id);
  return (
    <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
      <p>{message}</p>
      {known && reason !== null && <p className="text-sm text-ink-3">“{reason}”</p>}
      {known && overBy !== null && (
        <p className="text-sm text-ink-3">
          Excess <Money amount={overBy} currency={baseCurrency} />
        </p>
      )}
      {known && note !== null && <p className="text-sm text-ink-3">Finance decides. {note}</p>}
      {known?.route && <ExceptionRoute route={known.route} zone={zone} />}
    </div>
  );
}

function ExceptionTag({ state }: Pick<InvoiceException, "state">) {
  if (state === "ACCEPTED") return <Tag tone="idle">Accepted</Tag>;
  if (state === "RESOLVED") return <Tag tone="ok">Resolved</Tag>;
  return <Tag tone="bad">{state === "DISPUTED" ? "Disputed" : "Open"}</Tag>;
}
