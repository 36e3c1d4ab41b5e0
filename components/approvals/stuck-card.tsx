import type { FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Dialog } from "#components/ui/dialog";
import { Link } from "#components/ui/link";
import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { Time } from "#components/ui/time";
import type { StuckApproval } from "#lib/approvals/stuck-approval";
import { ChooseForm, type Colleague } from "./choose-form.tsx";

export interface StuckCardProps {
  readonly stuck: readonly StuckApproval[];
  readonly colleagues: readonly Colleague[];
  readonly reassign: FormAction;
  /** IANA zone of the company. */
  readonly zone: string;
}

/** For administrators: orders whose signature nobody who is left can give, and the way to choose somebody. */
export function StuckCard({ stuck, colleagues, reassign, zone }: StuckCardProps) {
  if (stuck.length === 0) return null;
  return (
    <Card title="Approvals nobody can sign">
      <ul>
        {stuck.map(({ stepId, who, since, order }) => (
          <li
            key={stepId}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-3.5 py-2.5 text-table last:border-b-0"
          >
            <span className="min-w-0 flex-1 basis-64 wrap-anywhere">
              <Link href={`/orders/${order.id}?tab=approvals`} className="font-semibold hover:underline">
                {order.supplier.name}
              </Link>{" "}
              <Money amount={order.total} currency={order.currency} />
              <span className="block text-sm text-ink-3">
                <Mono>{order.number}</Mono> · waits for {who} since <Time at={since} zone={zone} show="day" />
              </span>
            </span>
            <Dialog button="Reassign" title={`Reassign ${order.number}`} size="small">
              <ChooseForm
                step={{ id: stepId, version: order.version }}
                action={reassign}
                colleagues={colleagues.filter(({ id }) => id !== order.requester.id)}
                sentence={`${order.number} waits for ${who}. The colleague signs instead.`}
                verb="Reassign"
                success="Approval reassigned"
              />
            </Dialog>
          </li>
        ))}
      </ul>
    </Card>
  );
}
