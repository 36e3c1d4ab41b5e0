import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env.ts";

export interface OutgoingMail {
  /** Of the mail, not of the attempt: a mail that is sent twice arrives under one Message-ID. */
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for eyes; the plain text is always sent too. */
  readonly html?: string;
}

const patienceMs = 10_000;

/** Without SMTP_URL mails are kept and shown to administrators. */
export function canSendMail(): boolean {
  return env.smtpUrl !== undefined;
}

/** The host that mails and their ids are named after. */
export function mailHost(): string {
  return new URL(env.appUrl).hostname;
}

export interface MailServer {
  /** Hands one mail over. Throws what the server or the network said; never waits longer than 10 s for either. */
  send: (mail: OutgoingMail) => Promise<void>;
  close: () => void;
}

/** The mail server, over at most `connections` connections, each of which takes one mail after the other. */
export function openMailServer(connections: number): MailServer {
  const transport = createTransport({
    url: env.smtpUrl,
    pool: true,
    maxConnections: connections,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { send: (mail) => handOver(transport, mail), close: () => transport.close() };
}

async function handOver(transport: Transporter, { id, from, to, subject, text, html }: OutgoingMail): Promise<void> {
  await transport.sendMail({
    from,
    to: { name: "", address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${mailHost()}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/** Did the mail server say that it will never take this mail? Then trying again is of no use. */
export function isRefusedForGood(error: unknown): boolean {
  const code = error instanceof Error && "responseCode" in error ? error.responseCode : undefined;
  return typeof code === "number" && code >= 500;
}
