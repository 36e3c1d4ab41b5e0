import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { Note } from "#components/ui/note";
import { SubmitButton } from "#components/ui/submit-button";
import { Time } from "#components/ui/time";
import { type BreakGlass, isPending } from "#lib/approvals/break-glass";

interface Order {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly contentHash: string;
}

export interface BreakGlassNoteProps {
  /** With the content hash of what waits: the order's, or that of its change. */
  readonly order: Order;
  /** The revision to which a change of the order leads; null for the order itself. */
  readonly revision: number | null;
  readonly breakGlass: BreakGlass;
  /** Why the reader cannot be the second person; null where he can. */
  readonly whyNot: string | null;
  readonly confirm: FormAction;
  readonly zone: string;
}

/** That an order was approved without its signatures, or that somebody asked for it: always in sight. */
export function BreakGlassNote({ order, revision, breakGlass, whyNot, confirm, zone }: BreakGlassNoteProps) {
  const { reason, requestedBy, requestedAt, confirmedBy, confirmedAt } = breakGlass;
  const change = revision === null ? null : `the change to revision ${revision}`;
  const approved = revision === null ? "Approved" : `Revision ${revision} was approved`;
  if (!isPending(breakGlass)) {
    return (
      <Note tone="bad" title={`${approved} without its signatures (break-glass).`}>
        {requestedBy.name} asked on <Time at={requestedAt} zone={zone} />, {confirmedBy?.name} confirmed
        {confirmedAt !== null && (
          <>
            {" "}
            on <Time at={confirmedAt} zone={zone} />
          </>
        )}
        . Reason: {reason}
      </Note>
    );
  }
  return (
    <Note tone="wait" title={`${requestedBy.name} asks to approve ${change ?? "this order"} without its signatures.`}>
      Reason: {reason} It waits for a second person. {whyNot}
      {whyNot === null && (
        <ActionForm
          action={confirm}
          hidden={{ id: order.id, expectedVersion: order.version, contentHash: order.contentHash }}
          success={change === null ? "Order approved" : "Change approved"}
          label={`Confirm break-glass of ${order.number}`}
          className="mt-2 grid justify-items-start gap-2"
        >
          <SubmitButton kind="danger" pendingText="Approving…">
            Confirm: approve without signatures
          </SubmitButton>
        </ActionForm>
      )}
    </Note>
  );
}

/** Asks for it. Nothing happens until somebody else confirms. */
export function BreakGlassDialog({ order, request }: { readonly order: Order; readonly request: FormAction }) {
  return (
    <Dialog button="Break glass" title="Approve without signatures" kind="quiet">
      <ActionForm
        action={request}
        hidden={{ id: order.id, expectedVersion: order.version }}
        success="Break-glass requested"
        label={`Break glass for ${order.number}`}
      >
        <p className="text-ink-2">
          For emergencies. A second person, an approver or somebody of finance, has to confirm. The order then says for
          ever what was approved without its signatures, and so does every export.
        </p>
        <Field name="reason" label="Reason" required>
          <Textarea rows={3} />
        </Field>
        <SubmitButton kind="danger" className="justify-self-start" pendingText="Sending…">
          Ask for a second person
        </SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
