import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";

export interface NothingToDoProps {
  readonly orderId: string;
  readonly title: string;
  readonly because: string | undefined;
}

/** Instead of a form that the order does not allow now: why, and the way back. */
export function NothingToDo({ orderId, title, because }: NothingToDoProps) {
  return (
    <Card>
      <EmptyState title={title} action={<LinkButton href={`/orders/${orderId}`}>Back to the order</LinkButton>}>
        {because}
      </EmptyState>
    </Card>
  );
}
