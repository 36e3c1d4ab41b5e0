import { ActionBar } from "#components/ui/action-bar";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import type { Settings } from "#lib/company/settings";
import { FullAddressFields } from "./address-fields.tsx";
import { currencyOptions, timeZoneOptions } from "./code-options.ts";
import { WorkingTimeFields } from "./working-time-fields.tsx";

interface SettingsFormProps {
  readonly settings: Settings;
  readonly edit: FormAction;
}

/** What an administrator says about the company. */
export function SettingsForm({ settings, edit }: SettingsFormProps) {
  const { address, billTo, version } = settings;
  return (
    <ActionForm
      action={edit}
      hidden={{ expectedVersion: version }}
      keep
      success="Settings saved"
      label="Company"
      className="grid max-w-3xl gap-4"
    >
      <Card title="Who we are" padded>
        <Names settings={settings} />
      </Card>
      <Card title="Addresses" padded>
        <div className="grid gap-6">
          <FullAddressFields name="address" legend="Our address" address={address} />
          <FullAddressFields name="billTo" legend="Invoices go to, if elsewhere" address={billTo} />
        </div>
      </Card>
      <Card title="Money and time" padded>
        <Calendar settings={settings} />
      </Card>
      <Card title="Working time and approvals" padded>
        <WorkingTimeFields settings={settings} />
      </Card>
      <Card title="Tolerances" padded>
        <Tolerances settings={settings} />
      </Card>
      <Card title="Webhooks are kept" padded>
        <Keeping settings={settings} />
      </Card>
      <ActionBar>
        <SubmitButton pendingText="Saving…">Save settings</SubmitButton>
      </ActionBar>
    </ActionForm>
  );
}

type Part = Pick<SettingsFormProps, "settings">;

function Names({ settings }: Part) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field name="companyName" label="Company name" required>
        <Input defaultValue={settings.companyName} autoComplete="organization" />
      </Field>
      <Field name="legalName" label="Legal name" optional>
        <Input defaultValue={settings.legalName ?? ""} />
      </Field>
      <Field name="taxId" label="Tax number" optional>
        <Input defaultValue={settings.taxId ?? ""} spellCheck={false} />
      </Field>
      <Field name="email" label="E-mail for suppliers" optional>
        <Input type="email" defaultValue={settings.email ?? ""} />
      </Field>
    </div>
  );
}

function Calendar({ settings }: Part) {
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <Field
        name="baseCurrency"
        label="Base currency"
        hint="Limits, policies and rates count in it. Another one takes the exchange rates away; it is fixed once an order was submitted."
        required
      >
        <Select options={currencyOptions} defaultValue={settings.baseCurrency} />
      </Field>
      <Field name="timeZone" label="Time zone" hint="Where a day begins and ends." required>
        <Select options={timeZoneOptions(settings.timeZone)} defaultValue={settings.timeZone} />
      </Field>
    </div>
  );
}

function Keeping({ settings }: Part) {
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <Field
        name="webhookPayloadDays"
        label="Payloads, days"
        hint="Afterwards an event cannot be sent again. What is still to be sent stays."
        required
      >
        <Input numeric inputMode="numeric" defaultValue={settings.webhookPayloadDays} />
      </Field>
      <Field name="webhookAttemptDays" label="Deliveries and tries, days" required>
        <Input numeric inputMode="numeric" defaultValue={settings.webhookAttemptDays} />
      </Field>
    </div>
  );
}

function Tolerances({ settings }: Part) {
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <Field name="overReceiptTolerancePercent" label="Received above ordered, %" required>
        <Input numeric defaultValue={settings.overReceiptTolerancePercent} />
      </Field>
      <Field name="matchUnitPriceTolerancePercent" label="Invoiced price above the order’s, %" required>
        <Input numeric defaultValue={settings.matchUnitPriceTolerancePercent} />
      </Field>
      <Field name="matchQuantityTolerancePercent" label="Invoiced quantity above what is owed, %" required>
        <Input numeric defaultValue={settings.matchQuantityTolerancePercent} />
      </Field>
      <Field name="changeOrderTolerancePercent" label="Change order without a new approval, %" required>
        <Input numeric defaultValue={settings.changeOrderTolerancePercent} />
      </Field>
    </div>
  );
}
