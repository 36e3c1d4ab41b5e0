import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { Day } from "#components/ui/time";
import type { Absence } from "#lib/approvals/absence";

interface AbsenceFormProps {
  /** The reader's absences that are not over. */
  readonly own: readonly Absence[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly note: FormAction;
  readonly remove: FormAction;
}

/** Says when the reader is away, so that others know whom not to wait for. */
export function AbsenceForm({ own, today, note, remove }: AbsenceFormProps) {
  return (
    <Card title="When you are away" padded>
      <ul className="mb-3 grid gap-1 empty:hidden">
        {own.map(({ id, from, to }) => (
          <li key={id} className="flex items-center gap-2">
            <span className="grow">
              <Day date={from} /> to <Day date={to} />
            </span>
            <ActionForm
              action={remove}
              hidden={{ id }}
              success="Taken back"
              label={`Take back the absence from ${from}`}
            >
              <SubmitButton kind="quiet" size="small">
                Take back
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm action={note} success="Noted" label="When you are away">
        <div className="grid grid-cols-2 gap-3">
          <Field name="from" label="First day" required>
            <Input type="date" defaultValue={today} />
          </Field>
          <Field name="to" label="Last day" required>
            <Input type="date" />
          </Field>
        </div>
        <Field name="note" label="Why, as colleagues may read it" optional>
          <Input autoComplete="off" />
        </Field>
        <div>
          <SubmitButton kind="secondary">Note absence</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
