import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { log } from "#lib/platform/log";
import {
  canSendMail,
  isRefusedForGood,
  mailHost,
  type MailServer,
  openMailServer,
  type OutgoingMail,
} from "#lib/platform/mail";
import { openSecret } from "#lib/platform/secrets";
import { tokenHere } from "../mail.ts";
import { nextTry } from "../retry.ts";

interface DueMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly cause: string;
  readonly secret: string | null;
  readonly attempts: number;
}

const atOnce = 50;
const connections = 5;

/**
 * Sends what is due, each at least once, and first what somebody waits for; without a mail server everything is kept to
 * be read by administrators.
 */
export async function sendDueMails(): Promise<"more" | "rest"> {
  if (!canSendMail()) {
    await db.mail.updateMany({ where: { state: "pending" }, data: { state: "kept", secret: null } });
    return "rest";
  }
  const due = await db.mail.findMany({
    where: { state: "pending", nextAt: { lte: clock.now() } },
    orderBy: [{ urgent: "desc" }, { nextAt: "asc" }],
    take: atOnce,
  });
  if (due.length === 0) return "rest";
  const from = await sender();
  const server = openMailServer(Math.min(connections, due.length));
  try {
    await Promise.all(due.map((mail) => sendOne(server, mail, from)));
  } finally {
    server.close();
  }
  return due.length === atOnce ? "more" : "rest";
}

async function sender(): Promise<OutgoingMail["from"]> {
  const { companyName, email } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
  return { name: companyName, address: email ?? `countersign@${mailHost()}` };
}

async function sendOne(server: MailServer, mail: DueMail, from: OutgoingMail["from"]): Promise<void> {
  const attempts = mail.attempts + 1;
  try {
    await server.send(letterOf(mail, from));
  } catch (error) {
    log.warn({ err: error, mail: mail.id, attempts }, "A mail could not be sent.");
    await noteFailure(mail.id, attempts, error);
    return;
  }
  await db.mail.update({
    where: { id: mail.id },
    data: { state: "sent", sentAt: clock.now(), attempts, lastError: null, secret: null },
  });
}

/** The mail with the secret of its link in its place. */
function letterOf(
  { id, recipient, subject, text, html, cause, secret }: DueMail,
  from: OutgoingMail["from"],
): OutgoingMail {
  const token = secret === null ? tokenHere : openSecret(secret, cause);
  return {
    ...{ id, from, to: recipient, subject },
    text: text.replaceAll(tokenHere, token),
    ...(html !== null && { html: html.replaceAll(tokenHere, token) }),
  };
}

async function noteFailure(id: string, attempts: number, error: unknown): Promise<void> {
  const nextAt = isRefusedForGood(error) ? null : nextTry(attempts, clock.now());
  const lastError = error instanceof Error ? error.message : String(error);
  const data = nextAt === null ? { state: "failed" as const, secret: null } : { nextAt };
  await db.mail.update({ where: { id }, data: { attempts, lastError, ...data } });
}
