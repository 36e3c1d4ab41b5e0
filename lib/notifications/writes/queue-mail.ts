import { newId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";

export interface QueuedMail {
  /** One mail per cause: queued again, it changes nothing. For example "<event id>:<user id>". */
  readonly cause: string;
  /** One e-mail address. */
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** The same for eyes. */
  readonly html?: string;
  /** What stands in for {{token}} in both when it is sent, sealed. */
  readonly secret?: string;
  /** Somebody waits for it at the screen: it is sent before all others. */
  readonly urgent?: boolean;
}

/** Writes mails down, to be sent by the worker after the transaction; gives the causes of those that are new. */
export async function queueMails(tx: Tx, mails: readonly QueuedMail[]): Promise<Set<string>> {
  if (mails.length === 0) return new Set();
  const data = mails.map((mail) => ({ id: newId(), ...mail }));
  const rows = await tx.mail.createManyAndReturn({ data, skipDuplicates: true, select: { cause: true } });
  return new Set(rows.map(({ cause }) => cause));
}

/** The same for one. */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  await queueMails(tx, [mail]);
}
