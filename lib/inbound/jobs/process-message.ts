import { ZodError } from "zod";
import { readJsonText } from "#lib/input/json-text";
import { newId } from "#lib/kernel/id";
import { Refused, settle } from "#lib/kernel/decision";
import { isLockTimeout, isUniqueViolation } from "#lib/platform/db";
import { isUnavailable } from "#lib/platform/failure";
import { log } from "#lib/platform/log";
import { nextTry } from "../message.ts";
import { type News, readNews } from "../news.ts";
import type { DueMessage } from "../queries/list-due-messages.ts";
import { actorOf } from "../source.ts";
import { endMessage, postponeMessage, takenBefore } from "../writes/settle-message.ts";
import { processInvoice } from "./process-invoice.ts";
import { processPayment } from "./process-payment.ts";
import { processResponse } from "./process-response.ts";
import { processShipment } from "./process-shipment.ts";
import { processStock } from "./process-stock.ts";
import type { Processing } from "./processing.ts";

/**
 * Has a message its effect, once: its command writes in one transaction what it changes and that the message is done. What a
 * rule refuses is refused for good; what fails is tried again, and given up in the end. Throws while the database is away.
 */
export async function processMessage(message: DueMessage): Promise<void> {
  const actor = actorOf(message.source, newId());
  try {
    const { type, news } = readNews(message.source.kind, settle(readJsonText(message.body)).value);
    if (news) await effectOf({ message, actor }, news);
    else await endMessage(message.id, "ignored", `Nothing follows from messages of the type ${type} here.`);
  } catch (error) {
    await failed(message, error);
  }
}

function effectOf(processing: Processing, news: News): Promise<void> {
  switch (news.type) {
    case "shipment.updated":
      return processShipment(processing, news.data);
    case "order.response":
      return processResponse(processing, news.data);
    case "invoice.submitted":
      return processInvoice(processing, news.data);
    case "invoice.paid":
      return processPayment(processing, news.data);
    case "stock.low":
      return processStock(processing, news.data);
  }
}

/** Refusals that the next try may not meet. */
const passing = new Set(["version_conflict", "unavailable", "rate_limited", "idempotency_in_progress"]);
/** Refusals of what is here already. */
const repeated = new Set(["nothing_new", "duplicate"]);

async function failed(message: DueMessage, error: unknown): Promise<void> {
  if (error instanceof Refused) {
    const { code, because } = error.refusal;
    if (code === takenBefore.code) return;
    if (!passing.has(code)) return endMessage(message.id, repeated.has(code) ? "ignored" : "refused", because);
  }
  if (error instanceof ZodError)
    return endMessage(message.id, "refused", error.issues[0]?.message ?? "It does not fit.");
  if (!isUniqueViolation(error)) {
    log.error({ err: error, message: message.id }, "An inbound message could not be processed.");
    if (isUnavailable(error) && !isLockTimeout(error)) throw error;
  }
  await tryAgain(
    message,
    error instanceof Refused ? error.message : "It could not be processed; the log of the worker says why.",
  );
}

async function tryAgain({ id, attempts }: DueMessage, reason: string): Promise<void> {
  const nextAt = nextTry(attempts + 1, new Date());
  await (nextAt ? postponeMessage(id, nextAt, reason) : endMessage(id, "dead", reason));
}
