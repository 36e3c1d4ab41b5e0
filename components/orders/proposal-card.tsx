import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { Money, Quantity } from "#components/ui/money";
import { SubmitButton } from "#components/ui/submit-button";
import { Table, Td, Th, Tr, Under } from "#components/ui/table";
import { Day, Time } from "#components/ui/time";
import { minorDigits } from "#lib/codes/currency";
import { unitLabel } from "#lib/codes/unit";
import { atLeast, decimal } from "#lib/kernel/decimal";
import type { SupplierProposal } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { type ProposalRow, proposalRows } from "./proposal-rows.ts";

export interface ProposalActions {
  readonly accept: FormAction;
  readonly dismiss: FormAction;
}

export interface ProposalCardProps {
  readonly order: Order;
  readonly proposal: SupplierProposal;
  readonly zone: string;
  readonly forSupplier: boolean;
  /** null for those who do not answer it. */
  readonly actions: ProposalActions | null;
}

/** What the supplier offers, beside what was ordered. */
export function ProposalCard({ order, proposal, zone, forSupplier, actions }: ProposalCardProps) {
  return (
    <Card
      title={forSupplier ? "Your proposal" : "The supplier’s proposal"}
      right={
        <>
          {proposal.createdBy.name}, <Time at={proposal.createdAt} zone={zone} />
        </>
      }
    >
      {proposal.note !== null && <p className="px-3.5 pt-3 whitespace-pre-line wrap-anywhere">{proposal.note}</p>}
      <Table caption="Ordered and proposed">
        <thead>
          <Tr>
            <Th>Line</Th>
            <Th>Ordered</Th>
            <Th>Proposed</Th>
          </Tr>
        </thead>
        <tbody>
          {proposalRows(order.lines, proposal.lines).map((row) => (
            <Tr key={row.lineId}>
              <Td>
                <span className="wrap-anywhere">{row.description}</span>
                <Under>Line {row.lineNumber}</Under>
              </Td>
              <Td>
                <Terms row={row} of="ordered" currency={order.currency} />
              </Td>
              <Td>
                <Terms row={row} of="offered" currency={order.currency} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {actions && <Answers order={order} proposal={proposal} actions={actions} />}
    </Card>
  );
}

interface TermsProps {
  readonly row: ProposalRow;
  readonly of: "ordered" | "offered";
  readonly currency: string;
}

/** Only what differs: the rest is as ordered. */
function Terms({ row, of, currency }: TermsProps) {
  const { quantity, unitPrice, neededBy } = row[of];
  const look = of === "offered" ? "font-semibold" : "text-ink-2";
  return (
    <ul className={look}>
      {row.differs.includes("quantity") && (
        <li>
          <Quantity value={quantity} unit={row.unit && unitLabel(row.unit)} />
        </li>
      )}
      {row.differs.includes("unitPrice") && (
        <li>
          <Money amount={atLeast(decimal(unitPrice), minorDigits(currency))} currency={currency} /> each
        </li>
      )}
      {row.differs.includes("neededBy") && (
        <li>
          {neededBy === null ? (
            "no day agreed"
          ) : (
            <>
              by <Day date={neededBy} />
            </>
          )}
        </li>
      )}
    </ul>
  );
}

function Answers({
  order,
  proposal,
  actions,
}: Pick<ProposalCardProps, "order" | "proposal"> & { readonly actions: ProposalActions }) {
  const hidden = { id: order.id, expectedVersion: order.version, proposalId: proposal.id };
  return (
    <div className="flex flex-wrap items-start gap-2 border-t border-line px-3.5 py-2.5">
      <ActionForm action={actions.accept} hidden={hidden} success="Proposal accepted" className="grid gap-2">
        <SubmitButton kind="primary" pendingText="Accepting…">
          Accept the proposal
        </SubmitButton>
      </ActionForm>
      <Dialog button="Dismiss it" title="Dismiss the proposal">
        <ActionForm action={actions.dismiss} hidden={hidden} success="Proposal dismissed">
          <p className="text-ink-2">The order stays as it was sent.</p>
          <Field name="reason" label="Reason" hint="The supplier reads this." required>
            <Textarea />
          </Field>
          <SubmitButton className="justify-self-start">Dismiss the proposal</SubmitButton>
        </ActionForm>
      </Dialog>
      <p className="min-w-0 flex-1 basis-64 self-center text-sm text-ink-3">
        Accepted, it becomes a change of the order: in force at once where nobody has to sign it, else after its
        approval.
      </p>
    </div>
  );
}
