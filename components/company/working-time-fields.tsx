import { CheckboxGroup } from "#components/ui/choice";
import { Field } from "#components/ui/field";
import { Input, Textarea } from "#components/ui/input";
import type { Settings } from "#lib/company/settings";
import { weekdays } from "#lib/company/working-time";
import { weekdayNames } from "./weekday-words.ts";

/** When the company works, and how much may be approved from a mail. */
export function WorkingTimeFields({ settings }: { readonly settings: Settings }) {
  const { workingDays, workingHours, holidays, emailApprovalLimit, bankChangeBarDays, baseCurrency } = settings;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div>
        <input type="hidden" name="workingDays" value="" />
        <CheckboxGroup
          name="workingDays"
          legend="Working days"
          choices={weekdays.map((value) => ({ value, label: weekdayNames[value] }))}
          chosen={workingDays}
        />
      </div>
      <div className="grid content-start gap-3">
        <div className="grid grid-cols-2 items-end gap-3">
          <Field name="workingHours.from" label="Work begins" required>
            <Input defaultValue={workingHours.from} inputMode="numeric" autoComplete="off" />
          </Field>
          <Field name="workingHours.to" label="Work ends" required>
            <Input defaultValue={workingHours.to} inputMode="numeric" autoComplete="off" />
          </Field>
        </div>
        <p className="text-sm text-ink-3">Approvals become due in working hours. 00:00 to 24:00 is the whole day.</p>
        <Field name="holidays" label="Holidays" hint="A day a line, like 2026-12-25." optional>
          <Textarea rows={4} defaultValue={holidays.join("\n")} spellCheck={false} />
        </Field>
        <Field
          name="emailApprovalLimit"
          label={`Decided from a mail, up to, in ${baseCurrency}`}
          hint="Above it approvers sign in first. Empty: any amount."
          optional
        >
          <Input numeric defaultValue={emailApprovalLimit ?? ""} />
        </Field>
        <Field
          name="bankChangeBarDays"
          label="Days without approving after a change of bank details"
          hint="So long whoever changed a supplier's bank details approves none of its orders. 0: not barred."
          required
        >
          <Input numeric defaultValue={String(bankChangeBarDays)} />
        </Field>
      </div>
    </div>
  );
}
