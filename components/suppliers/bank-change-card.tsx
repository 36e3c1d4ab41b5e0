import clsx from "clsx";
import type { ReactNode } from "react";
import { Card } from "#components/ui/card";
import { Hash } from "#components/ui/mono";
import { Table, Td, Th, Tr } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import { bankFields, bankWords, inWords } from "#lib/suppliers/bank-details";
import type { SupplierChangeView } from "#lib/suppliers/supplier-change";

export interface BankChangeCardProps {
  readonly change: SupplierChangeView;
  /** Who signs, and why. */
  readonly explanation: readonly string[];
  readonly zone: string;
  /** What this person can do about it. */
  readonly children?: ReactNode;
}

/** The bank details that wait: old beside new, what changes marked, who proposed them and why. */
export function BankChangeCard({ change, explanation, zone, children }: BankChangeCardProps) {
  const { requestedBy, requestedAt, reason, contentHash } = change;
  return (
    <Card
      title={
        <>
          New bank details <Tag tone="wait">Waits for approval</Tag>
        </>
      }
      right={
        <>
          {requestedBy.name}, <Time at={requestedAt} zone={zone} />
        </>
      }
    >
      {reason !== null && <p className="px-3.5 pt-3 whitespace-pre-line wrap-anywhere">{reason}</p>}
      <OldBesideNew change={change} />
      <div className="grid gap-2 border-t border-line px-3.5 py-2.5">
        <p className="text-sm text-ink-3">
          {explanation.join(" ")} Content <Hash value={contentHash} />
        </p>
        {children}
      </div>
    </Card>
  );
}

function OldBesideNew({ change }: { readonly change: SupplierChangeView }) {
  const { previous, bankDetails, fields } = change;
  const shown = bankFields.filter((field) => inWords(previous, field) ?? inWords(bankDetails, field));
  return (
    <Table caption="Bank details, old and new">
      <thead>
        <tr>
          <Th>Field</Th>
          <Th>Until now</Th>
          <Th>New</Th>
        </tr>
      </thead>
      <tbody>
        {shown.map((field) => {
          const isChanged = fields.includes(field);
          return (
            <Tr key={field} className={clsx(isChanged && "bg-selected")}>
              <Td className="text-ink-3">{bankWords[field]}</Td>
              <Td className="wrap-anywhere">
                <Value changed={isChanged} old>
                  {inWords(previous, field)}
                </Value>
              </Td>
              <Td className="wrap-anywhere">
                <Value changed={isChanged}>{inWords(bankDetails, field)}</Value>
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}

interface ValueProps {
  readonly changed: boolean;
  readonly old?: boolean;
  readonly children: string | null;
}

function Value({ changed, old = false, children }: ValueProps) {
  if (children === null) return <span className="text-ink-3">none</span>;
  if (!changed) return children;
  return old ? (
    <del className="text-bad">{children}</del>
  ) : (
    <ins className="font-semibold text-ok no-underline">{children}</ins>
  );
}
