import { Tag } from "#components/ui/tag";
import type { Tone } from "../ui/tone.ts";

const looks = {
  DRAFT: ["idle", "Draft"],
  PENDING_APPROVAL: ["wait", "Pending approval"],
  CHANGES_REQUESTED: ["wait", "Changes requested"],
  REJECTED: ["bad", "Rejected"],
  APPROVED: ["ok", "Approved"],
  SENT: ["info", "Sent"],
  ACKNOWLEDGED: ["info", "Acknowledged"],
  PARTIALLY_SHIPPED: ["info", "Partially shipped"],
  SHIPPED: ["info", "Shipped"],
  PARTIALLY_RECEIVED: ["info", "Partially received"],
  RECEIVED: ["ok", "Received"],
  PARTIALLY_INVOICED: ["info", "Partially invoiced"],
  INVOICED: ["ok", "Invoiced"],
  CLOSED: ["idle", "Closed"],
  CANCELLED: ["idle", "Cancelled"],
} as const satisfies Record<string, readonly [Tone, string]>;

export interface StatusTagProps {
  readonly status: keyof typeof looks;
  readonly onHold?: boolean;
}

/** Where an order stands, in the one word people read; a hold is said beside it. */
export function StatusTag({ status, onHold = false }: StatusTagProps) {
  const [tone, word] = looks[status];
  return (
    <span className="inline-flex flex-wrap gap-1.5 align-middle">
      <Tag tone={tone}>{word}</Tag>
      {onHold && <Tag tone="wait">On hold</Tag>}
    </span>
  );
}
