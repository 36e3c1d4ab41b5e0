import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";

export interface NewPasswordFormProps {
  readonly action: FormAction;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly verb: string;
  readonly success?: string;
  /** What is asked before the password. */
  readonly children?: ReactNode;
}

/** Chooses a password: once is enough, since it may be pasted and shown by the browser. */
export function NewPasswordForm({ action, hidden, verb, success, children }: NewPasswordFormProps) {
  return (
    <ActionForm action={action} hidden={hidden} success={success} label={verb} className="grid max-w-md gap-4">
      {children}
      <Field
        name="newPassword"
        label="New password"
        hint="At least 12 characters. Three or four words that do not belong together are good, and easy to remember."
        required
      >
        <Input type="password" autoComplete="new-password" />
      </Field>
      <SubmitButton pendingText="Saving…">{verb}</SubmitButton>
    </ActionForm>
  );
}
