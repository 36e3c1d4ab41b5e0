import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";

export interface ReverseDialogProps {
  readonly order: { readonly id: string; readonly version: number };
  /** {receiptId} or {shipmentId}. */
  readonly document: Readonly<Record<string, string>>;
  readonly what: "shipment" | "receipt";
  readonly action: FormAction;
}

/** Takes a document back by an entry of its own: nothing is erased. */
export function ReverseDialog({ order, document, what, action }: ReverseDialogProps) {
  const hidden = { id: order.id, expectedVersion: order.version, ...document };
  return (
    <Dialog button="Reverse" title={`Reverse this ${what}`} size="small">
      <ActionForm
        action={action}
        hidden={hidden}
        success={what === "receipt" ? "Receipt reversed" : "Shipment reversed"}
      >
        <p className="text-ink-2">Its quantities are taken back. The {what} stays on record with your reason.</p>
        <Field name="reason" label="Reason" required>
          <Textarea />
        </Field>
        <SubmitButton kind="danger" className="justify-self-start">
          Reverse
        </SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
