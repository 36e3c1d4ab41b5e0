import type { Tx } from "#lib/platform/db";
import { nobodyCanSign } from "../messages.ts";
import { listOrderFacts } from "../queries/list-order-facts.ts";
import { queueMails } from "./queue-mail.ts";

interface StuckStep {
  readonly id: string;
  readonly purchaseOrderId: string;
}

/** Tells every administrator, whom somebody has to make a change for, of steps that nobody can sign; once a step. */
export async function tellAdmins(tx: Tx, steps: readonly StuckStep[]): Promise<void> {
  if (steps.length === 0) return;
  const admins = await tx.user.findMany({
    where: { active: true, roles: { has: "ADMIN" } },
    select: { id: true, name: true, email: true },
  });
  const orders = await listOrderFacts(
    tx,
    steps.map(({ purchaseOrderId }) => purchaseOrderId),
  );
  const mails = steps.flatMap(({ id, purchaseOrderId }) => {
    const order = orders.get(purchaseOrderId);
    if (!order) return [];
    return admins.map((admin) => ({
      cause: `stuck:${id}:${admin.id}`,
      recipient: admin.email,
      ...nobodyCanSign(order, admin.name),
    }));
  });
  await queueMails(tx, mails);
}
