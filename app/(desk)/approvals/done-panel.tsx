import { Link } from "#components/ui/link";
import { Note } from "#components/ui/note";
import type { Actor } from "#lib/access/actor";
import { listApprovals } from "#lib/approvals/queries/list-approvals";
import { verdictWords } from "../../../components/approvals/verdict-words.ts";

interface DonePanelProps {
  readonly actor: Actor;
  /** What the address says was just decided. */
  readonly orderId: string | null;
  readonly className?: string;
}

/** The result of the last decision, if the address speaks of it: what is said is what is on record. */
export async function DonePanel({ actor, orderId, className }: DonePanelProps) {
  if (orderId === null) return null;
  const { data } = await listApprovals(actor, { state: "decided", limit: "1" });
  const [last] = data;
  if (!last?.decision || last.purchaseOrder?.id !== orderId) return null;

  const { did, tone } = verdictWords[last.decision.verdict];
  const { id, number, supplier } = last.purchaseOrder;
  return (
    <div className={className}>
      <Note tone={tone} role="status" title={`You ${did}.`}>
        <Link href={`/orders/${id}`}>{number}</Link> for {supplier.name}
      </Note>
    </div>
  );
}
