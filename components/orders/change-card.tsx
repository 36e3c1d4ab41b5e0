import type { ReactNode } from "react";
import { ChangeRows } from "#components/approvals/change-rows";
import { Card } from "#components/ui/card";
import { Money } from "#components/ui/money";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { ContentChange } from "#lib/approvals/changes";
import type { ChangeOrderStatus } from "#lib/orders/status";
import type { Tone } from "../ui/tone.ts";

/** A change order as the company is shown it. Totals with the digits of their currency. */
export interface ShownChange {
  readonly id: string;
  readonly revision: number;
  readonly status: ChangeOrderStatus;
  readonly reason: string | null;
  readonly currency: string;
  readonly total: string;
  readonly explanation: readonly string[];
  readonly createdBy: { readonly name: string };
  readonly createdAt: string;
  readonly changes: readonly ContentChange[];
}

export interface ChangeCardProps {
  readonly change: ShownChange;
  /** What the order comes to without it. */
  readonly before: { readonly total: string; readonly currency: string } | null;
  readonly zone: string;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

const states: Readonly<Record<ChangeOrderStatus, readonly [Tone, string]>> = {
  PENDING_APPROVAL: ["wait", "Waits for approval"],
  CHANGES_REQUESTED: ["wait", "Changes requested"],
  APPROVED: ["ok", "In force"],
  REJECTED: ["bad", "Rejected"],
  WITHDRAWN: ["idle", "Withdrawn"],
};

/** One proposed revision: what it changes, what it comes to, why, and where it stands. */
export function ChangeCard({ change, before, zone, actions }: ChangeCardProps) {
  const { revision, status, reason, currency, total, explanation, createdBy, createdAt, changes } = change;
  const [tone, word] = states[status];
  return (
    <Card
      title={
        <>
          Change to revision {revision} <Tag tone={tone}>{word}</Tag>
        </>
      }
      right={
        <>
          {createdBy.name}, <Time at={createdAt} zone={zone} />
        </>
      }
    >
      {reason !== null && <p className="px-3.5 pt-3 whitespace-pre-line wrap-anywhere">{reason}</p>}
      {changes.length > 0 && <ChangeRows changes={changes} currency={currency} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-3.5 py-2.5 text-table">
        <p>
          Total{" "}
          {before !== null && (before.total !== total || before.currency !== currency) && (
            <del className="text-ink-3">
              <span className="sr-only">before: </span>
              <Money amount={before.total} currency={before.currency} />
            </del>
          )}{" "}
          <strong className="font-semibold">
            <Money amount={total} currency={currency} />
          </strong>
        </p>
        <p className="min-w-0 flex-1 basis-64 text-sm text-ink-3">{explanation.join(" ")}</p>
        {actions}
      </div>
    </Card>
  );
}
