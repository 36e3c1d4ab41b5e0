import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Link } from "#components/ui/link";
import { SubmitButton } from "#components/ui/submit-button";

export interface SignInFormProps {
  readonly action: FormAction;
  /** Where to go afterwards. */
  readonly callbackUrl: string;
}

/** Address and password; both may be pasted. */
export function SignInForm({ action, callbackUrl }: SignInFormProps) {
  return (
    <>
      <ActionForm action={action} hidden={{ callbackUrl }} keep label="Sign in" className="grid gap-4">
        <Field name="email" label="E-mail" required>
          <Input type="email" autoComplete="username" spellCheck={false} autoCapitalize="none" />
        </Field>
        <Field name="password" label="Password" required>
          <Input type="password" autoComplete="current-password" />
        </Field>
        <SubmitButton size="large" pendingText="Signing in…">
          Sign in
        </SubmitButton>
      </ActionForm>
      <p className="text-sm">
        <Link href="/reset-password" className="text-accent underline underline-offset-2">
          Forgot your password?
        </Link>
      </p>
    </>
  );
}
