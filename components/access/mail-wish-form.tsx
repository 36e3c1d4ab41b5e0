import { ActionBar } from "#components/ui/action-bar";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { RadioGroup } from "#components/ui/choice";
import { SubmitButton } from "#components/ui/submit-button";
import { type MailWish, mailWishes } from "#lib/access/mail-wish";

interface MailWishFormProps {
  readonly wish: MailWish;
  readonly edit: FormAction;
}

const words: Readonly<Record<MailWish, { readonly label: string; readonly hint: string }>> = {
  AT_ONCE: { label: "At once", hint: "One mail for each order, with a link to decide, and reminders" },
  DIGEST: {
    label: "Every working morning",
    hint: "One mail at 08:00 with all that waits; at once only what is overdue",
  },
  OFF: { label: "No mails", hint: "Your inbox shows what waits" },
};

/** When somebody hears by mail of what waits for his signature. */
export function MailWishForm({ wish, edit }: MailWishFormProps) {
  return (
    <ActionForm action={edit} keep success="Settings saved" label="Mails to you" className="grid max-w-3xl gap-4">
      <Card title="Orders that wait for your signature" padded>
        <RadioGroup
          name="approvalMails"
          legend="When you hear of them by mail"
          choices={mailWishes.map((value) => ({ value, ...words[value] }))}
          chosen={wish}
        />
      </Card>
      <ActionBar>
        <SubmitButton pendingText="Saving…">Save settings</SubmitButton>
      </ActionBar>
    </ActionForm>
  );
}
