import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Input, Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { bankWords, inWords } from "#lib/suppliers/bank-details";
import type { Supplier } from "#lib/suppliers/supplier";

export interface BankChangeFormProps {
  readonly supplier: Supplier;
  readonly propose: FormAction;
}

/** New bank details, complete, and why; somebody else signs them before they hold. */
export function BankChangeForm({ supplier, propose }: BankChangeFormProps) {
  const { id, name, bankDetails } = supplier;
  const input = (field: keyof typeof bankWords) => (
    <Input defaultValue={inWords(bankDetails, field) ?? ""} autoComplete="off" spellCheck={false} />
  );
  return (
    <Dialog
      button={bankDetails === null ? "Propose" : "Propose a change"}
      title={`New bank details of ${name}`}
      size="small"
    >
      <ActionForm action={propose} hidden={{ id }} success="Bank details proposed" label="New bank details">
        <p className="text-ink-2">
          They hold when somebody else has signed them. Until then the supplier keeps what it has.
        </p>
        <Field name="bankDetails.accountHolder" label={bankWords.accountHolder} required>
          {input("accountHolder")}
        </Field>
        <Field
          name="bankDetails.iban"
          label={bankWords.iban}
          hint="Or an account number and a bank code below."
          optional
        >
          {input("iban")}
        </Field>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field name="bankDetails.accountNumber" label={bankWords.accountNumber} optional>
            {input("accountNumber")}
          </Field>
          <Field name="bankDetails.bankCode" label={bankWords.bankCode} optional>
            {input("bankCode")}
          </Field>
          <Field name="bankDetails.bic" label={bankWords.bic} optional>
            {input("bic")}
          </Field>
          <Field name="bankDetails.bankName" label={bankWords.bankName} optional>
            {input("bankName")}
          </Field>
        </div>
        <Field name="reason" label="Why, and how you were told" hint="Who signs reads it." optional>
          <Textarea rows={3} />
        </Field>
        <div>
          <SubmitButton pendingText="Sending…">Propose</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
