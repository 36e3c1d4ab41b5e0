import { ZodError } from "zod";
import { readJsonText } from "#lib/input/json-text";
import { no, Refused, settle } from "#lib/kernel/decision";
import type { Admitted } from "../admitted.ts";
import { type News, orderNamed, readNews, typeSaid } from "../news.ts";
import { findOrderNamed } from "../queries/find-order-named.ts";
import { logRejection } from "../writes/log-rejection.ts";
import { storeMessage } from "../writes/store-message.ts";

/**
 * Keeps a message that its source has signed, to be processed by a job. A delivery that is known is answered alike and kept
 * once. Throws `Refused` for what is not JSON or names an order that its source does not see, `ZodError` for what does not fit.
 */
export async function receiveMessage(admitted: Admitted): Promise<{ id: string }> {
  let said: unknown;
  try {
    said = settle(readJsonText(admitted.body)).value;
    const { type, news } = readNews(admitted.source.kind, said);
    await mustSee(admitted, news);
    const ignored = news ? null : `Nothing follows from messages of the type ${type} here.`;
    return { id: await storeMessage({ ...admitted, sourceId: admitted.source.id, type, ignored }) };
  } catch (error) {
    const reason = whyNot(error);
    if (reason !== null) logRejection({ ...admitted, sourceId: admitted.source.id, type: typeSaid(said), reason });
    throw error;
  }
}

async function mustSee({ actor, source }: Admitted, news: News | null): Promise<void> {
  const number = news && orderNamed(news);
  if (number === null || (await findOrderNamed(actor, source, number))) return;
  settle(no("not_found", `There is no purchase order ${number} for this source.`));
}

function whyNot(error: unknown): string | null {
  if (error instanceof Refused) return error.message;
  if (!(error instanceof ZodError)) return null;
  const { path = [], message = "" } = error.issues[0] ?? {};
  return `It does not fit the rule of its type: ${path.join(".")}: ${message}`.slice(0, 1000);
}
