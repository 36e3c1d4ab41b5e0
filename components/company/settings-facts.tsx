import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Percent } from "#components/ui/money";
import type { Settings } from "#lib/company/settings";
import { formatDate, formatMoney } from "../ui/format.ts";
import { AddressLines } from "./address-lines.tsx";
import { workingHoursInWords } from "./weekday-words.ts";

/** The settings of the company for those who do not change them. */
export function SettingsFacts({ settings }: { readonly settings: Settings }) {
  const { address, billTo } = settings;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="Who we are">
        <KeyValue
          facts={[
            { label: "Name", value: settings.companyName },
            { label: "Legal name", value: settings.legalName },
            { label: "Tax number", value: settings.taxId },
            { label: "E-mail", value: settings.email },
            { label: "Address", value: address && <AddressLines address={address} /> },
            { label: "Invoices to", value: billTo && <AddressLines address={billTo} /> },
          ]}
        />
      </Card>
      <Card title="What counts">
        <KeyValue
          facts={[
            { label: "Base currency", value: settings.baseCurrency },
            { label: "Time zone", value: settings.timeZone },
            { label: "Over-receipt", value: <Percent value={settings.overReceiptTolerancePercent} /> },
            { label: "Invoice price", value: <Percent value={settings.matchUnitPriceTolerancePercent} /> },
            { label: "Quantity", value: <Percent value={settings.matchQuantityTolerancePercent} /> },
            { label: "Change order", value: <Percent value={settings.changeOrderTolerancePercent} /> },
            {
              label: "Webhooks are kept",
              value: `payloads ${settings.webhookPayloadDays} days, tries ${settings.webhookAttemptDays} days`,
            },
            { label: "Working hours", value: workingHoursInWords(settings) },
            { label: "Holidays", value: settings.holidays.map(formatDate).join(", ") || null },
            {
              label: "Bank details",
              value:
                settings.bankChangeBarDays === 0
                  ? "who changed them may approve orders at once"
                  : `who changed them approves no orders of the supplier for ${settings.bankChangeBarDays} days`,
            },
            {
              label: "Approving from mails",
              value:
                settings.emailApprovalLimit === null
                  ? "any amount"
                  : `up to ${formatMoney(settings.emailApprovalLimit, settings.baseCurrency)}`,
            },
          ]}
        />
      </Card>
    </div>
  );
}
