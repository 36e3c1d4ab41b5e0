import type { CommandContext } from "#lib/change/command";
import { listOrderFacts } from "#lib/notifications/queries/list-order-facts";
import { listSigners, type WantedSigner } from "#lib/notifications/queries/list-signers";
import { askSigners, type Asked } from "#lib/notifications/writes/ask-signers";
import type { LateStep } from "../queries/lock-steps.ts";

/** What somebody is written because of a step, or null where he does not want to hear of it. */
type MailTo<Step> = (signer: WantedSigner, step: Step) => Pick<Asked, "occasion" | "cause"> | null;

/** Writes to those who can sign these steps now; says who they are, written to or not. */
export async function askAbout<Step extends Pick<LateStep, "id" | "purchaseOrderId">>(
  { tx, now }: Pick<CommandContext, "tx" | "now">,
  steps: readonly Step[],
  mailTo: MailTo<Step>,
): Promise<WantedSigner[]> {
  const orderIds = steps.map(({ purchaseOrderId }) => purchaseOrderId);
  const meant = new Map(steps.map((step) => [step.id, step]));
  const orders = await listOrderFacts(tx, orderIds);
  const signers = (await listSigners(tx, orderIds)).filter(({ stepId }) => meant.has(stepId));
  const asked = signers.flatMap((signer) => {
    const [order, step] = [orders.get(signer.purchaseOrderId), meant.get(signer.stepId)];
    const mail = order && step ? mailTo(signer, step) : null;
    return order && mail ? [{ signer, order, ...mail }] : [];
  });
  await askSigners(tx, asked, now);
  return signers;
}
