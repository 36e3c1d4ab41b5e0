import { clock } from "#lib/platform/clock";
import { type Tx, transaction } from "#lib/platform/db";
import {
  changeOf,
  type ChangeNews,
  type Message,
  orderChanged,
  orderForYou,
  proposalDismissed,
  wasDecided,
  wasDeclined,
} from "../messages.ts";
import { changeNewsOf, decisionOf, type News, opensSteps, toldTypes } from "../news.ts";
import { type LastApprover, listLastApprovers } from "../queries/list-last-approvers.ts";
import { listOrderFacts, type OrderToTell } from "../queries/list-order-facts.ts";
import { listSigners } from "../queries/list-signers.ts";
import { askSigners } from "../writes/ask-signers.ts";
import { type QueuedMail, queueMails } from "../writes/queue-mail.ts";
import { tellOwners } from "../writes/tell-owners.ts";

const atOnce = 200;

/** Turns events that nobody looked at yet into mails, each exactly once: both are written in one transaction. */
export async function deriveMails(): Promise<"more" | "rest"> {
  return transaction(async (tx) => {
    const taken = await takeUnhandled(tx);
    const [earliest] = taken;
    if (!earliest) return "rest";
    const ids = eventIds(taken);
    await tell(tx, await readNews(tx, ids, earliest.at));
    const ours = taken.filter(({ type }) => type.startsWith("endpoint."));
    if (ours.length > 0) await tellOwners(tx, eventIds(ours), earliest.at);
    await tx.webhookEvent.updateMany({ where: { id: { in: ids }, at: { gte: earliest.at } }, data: { handled: true } });
    return ids.length === atOnce ? "more" : "rest";
  });
}

const eventIds = (events: readonly { id: string }[]) => events.map(({ id }) => id);

async function takeUnhandled(tx: Tx): Promise<{ id: string; type: string; at: Date }[]> {
  return tx.$queryRaw`SELECT id, type, at FROM webhook_event WHERE NOT handled ORDER BY at LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`;
}

/** Bodies are only opened where somebody hears of the event. Days before the earliest are not looked at. */
function readNews(tx: Tx, ids: readonly string[], earliest: Date): Promise<News[]> {
  return tx.$queryRaw<News[]>`
    SELECT id, type, purchase_order_id::text AS "purchaseOrderId", company_body::json #>> '{data,actor,type}' AS "actorType",
      company_body::json #>> '{data,actor,name}' AS "actorName", company_body::json #>> '{data,change,comment}' AS comment,
      company_body::json #>> '{data,change,reason}' AS reason, (company_body::json #>> '{data,changeOrder,revision}')::int AS "changeRevision"
    FROM webhook_event WHERE id = ANY (${ids}) AND at >= ${earliest} AND type = ANY (${toldTypes}) ORDER BY at`;
}

/** First those whose signature is wanted, as far as they want to hear of it at once; then whoever hears what became of it. */
async function tell(tx: Tx, news: readonly News[]): Promise<void> {
  const idsOf = (some: readonly News[]) => [...new Set(some.flatMap(({ purchaseOrderId }) => purchaseOrderId ?? []))];
  const orders = await listOrderFacts(tx, idsOf(news));
  const signers = await listSigners(tx, idsOf(news.filter(({ type }) => opensSteps.includes(type))));

  const asked = signers.flatMap((signer) => {
    const order = orders.get(signer.purchaseOrderId);
    if (!order || signer.wish !== "AT_ONCE") return [];
    return [{ signer, order, occasion: "request", cause: `step:${signer.stepId}:${signer.id}` } as const];
  });
  await askSigners(tx, asked, clock.now());

  const approvers = await listLastApprovers(tx, idsOf(news.filter(({ type }) => type === "purchase_order.amended")));
  const reports = news.flatMap((item) => {
    const order = orders.get(item.purchaseOrderId ?? "");
    return order
      ? mailAbout(
          item,
          order,
          approvers.filter(({ orderId }) => orderId === order.id),
        )
      : [];
  });
  await queueMails(tx, reports);
}

/** What one event makes one person hear, or nobody. */
function mailAbout(item: News, order: OrderToTell, approvers: readonly LastApprover[]): QueuedMail[] {
  const change = changeNewsOf(item);
  if (change !== null) return mailsAboutChange(item, change, order, approvers);
  const verdict = decisionOf(item);
  if (verdict !== null) {
    const by = item.actorType === "system" ? null : item.actorName;
    return toRequester(item, order, wasDecided(order, order.requesterName, { verdict, by, comment: item.comment }));
  }
  if (item.type === "purchase_order.declined") {
    return toRequester(item, order, wasDeclined(order, order.requesterName, item.comment));
  }
  if (item.type === "purchase_order.proposal_dismissed")
    return toSupplier(item, order, proposalDismissed(order, item.reason));
  return item.type === "purchase_order.sent" ? toSupplier(item, order, orderForYou(order)) : [];
}

/** The requester hears of every change; the supplier of what is in force; and who approved before, of what nobody had to sign. */
function mailsAboutChange(
  item: News,
  what: ChangeNews,
  order: OrderToTell,
  approvers: readonly LastApprover[],
): QueuedMail[] {
  const words = item.comment ?? (what === "in_force" ? item.reason : null);
  const own = toRequester(item, order, changeOf(order, order.requesterName, what, words));
  if (what !== "in_force") return own;
  const signers = item.reason === null ? [] : approvers;
  return [
    ...own,
    ...signers.map(({ id, name, email }) => ({
      cause: `${item.id}:${id}`,
      recipient: email,
      ...changeOf(order, name, what, words),
    })),
    ...(order.isSent ? toSupplier(item, order, orderChanged(order)) : []),
  ];
}

function toSupplier({ id }: News, { supplierEmail }: OrderToTell, message: Message): QueuedMail[] {
  return supplierEmail === null ? [] : [{ cause: `${id}:supplier`, recipient: supplierEmail, ...message }];
}

function toRequester({ id }: News, { requesterId, requesterEmail }: OrderToTell, message: Message): QueuedMail[] {
  return requesterEmail === null ? [] : [{ cause: `${id}:${requesterId}`, recipient: requesterEmail, ...message }];
}
