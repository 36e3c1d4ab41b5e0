import { ActionForm, type FormAction } from "#components/ui/action-form";
import { SubmitButton } from "#components/ui/submit-button";
import { type Delivery, isResendable } from "#lib/webhooks/delivery";

/** Sends a delivery again, whatever the state of its endpoint. */
export function ResendDelivery({ delivery, resend }: { readonly delivery: Delivery; readonly resend: FormAction }) {
  if (!isResendable(delivery.state)) return null;
  return (
    <ActionForm action={resend} hidden={{ id: delivery.id }} success="Sent again" label="Resend">
      <SubmitButton pendingText="Sending…">Resend</SubmitButton>
    </ActionForm>
  );
}
