import { newId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";

export interface QueuedMail {
  /** One mail per cause: queued again, it changes nothing. For example "<event id>:<user id>". */
  readonly cause: string;
  /** One e-mail address. */
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** Somebody waits for it at the screen: it is sent before all others. */
  readonly urgent?: boolean;
}

/** Writes mails down, to be sent by the worker after the transaction; says how many are new. */
export async function queueMails(tx: Tx, mails: readonly QueuedMail[]): Promise<number> {
  if (mails.length === 0) return 0;
  const data = mails.map((mail) => ({ id: newId(), ...mail }));
  const { count } = await tx.mail.createMany({ data, skipDuplicates: true });
  return count;
}

/** The same for one. */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  await queueMails(tx, [mail]);
}
