import type { ReactNode } from "react";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { Entries, Entry } from "#components/ui/entry";
import { KeyValue } from "#components/ui/key-value";
import { Mono } from "#components/ui/mono";
import { Time } from "#components/ui/time";
import { type BankDetails, bankFields, bankWords, inWords } from "#lib/suppliers/bank-details";
import type { SupplierChangeStatus, SupplierChangeView } from "#lib/suppliers/supplier-change";

export interface BankDetailsCardProps {
  readonly details: BankDetails | null;
  /** The form with which others are proposed, where this person may. */
  readonly propose?: ReactNode;
  /** What became of proposals, the last one first. */
  readonly history: readonly SupplierChangeView[];
  readonly zone: string;
}

const numbers = ["iban", "bic", "accountNumber", "bankCode"];

/** Where the supplier is paid, and how it came to that. */
export function BankDetailsCard({ details, propose, history, zone }: BankDetailsCardProps) {
  return (
    <Card title="Bank details" right={propose}>
      {details === null ? (
        <EmptyState title="No bank details yet" />
      ) : (
        <KeyValue
          facts={bankFields.map((field) => {
            const value = inWords(details, field);
            return { label: bankWords[field], value: value && numbers.includes(field) ? <Mono>{value}</Mono> : value };
          })}
        />
      )}
      {history.length > 0 && (
        <details className="border-t border-line px-3.5 py-2.5">
          <summary className="w-fit cursor-pointer py-1 text-sm text-ink-3">What was proposed before</summary>
          <Entries>
            {history.map((change) => (
              <Past key={change.id} change={change} zone={zone} />
            ))}
          </Entries>
        </details>
      )}
    </Card>
  );
}

function Past({ change, zone }: { readonly change: SupplierChangeView; readonly zone: string }) {
  const { requestedBy, requestedAt, endedAt, status, fields, previous, bankDetails, reason } = change;
  return (
    <Entry name={requestedBy.name} did={became[status]} right={<Time at={endedAt ?? requestedAt} zone={zone} />}>
      {reason !== null && <q className="block whitespace-pre-line">{reason}</q>}
      {fields.map((field) => (
        <span key={field} className="block wrap-anywhere">
          {bankWords[field]}: {inWords(previous, field) ?? "none"} → {inWords(bankDetails, field) ?? "none"}
        </span>
      ))}
    </Entry>
  );
}

const became: Readonly<Record<SupplierChangeStatus, string>> = {
  PENDING_APPROVAL: "proposed others, which wait",
  APPROVED: "proposed these, which were approved",
  REJECTED: "proposed these, which were rejected",
  WITHDRAWN: "proposed these, which were withdrawn",
};
