import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface ReceivedMail {
  readonly to: readonly string[];
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The same for eyes, where the mail has it. */
  readonly html: string | null;
}

export interface Mailbox {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  stop: () => Promise<void>;
}

/**
 * A real mail server on a free port of 127.0.0.1, which takes every mail unless `options` say otherwise. `keep` is called
 * with each mail and its number, from 1, before the server says that it has it.
 */
export async function startMailbox(
  options: SMTPServerOptions = {},
  keep: (mail: ReceivedMail, number: number) => Promise<void> = async () => undefined,
): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.once("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const mail = { to, ...readMail(Buffer.concat(chunks).toString("utf8")) };
        mails.push(mail);
        keep(mail, mails.length).then(() => done(), done);
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

/** As we send it: plain text in one part, or in the first of two and the same for eyes in the second. */
function readMail(source: string): Omit<ReceivedMail, "to"> {
  const { headers, body } = partOf(source);
  const boundary = /^multipart\/alternative;.*boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) return { headers, text: decoded({ headers, body }), html: null };
  const parts = body.split(`--${boundary}`).slice(1, -1);
  const [text, html] = parts.map((part) => partOf(part.replace(/^\r\n|\r\n$/g, "")));
  if (!text || !html || parts.length !== 2) throw new Error("A mail has other parts than plain text and HTML.");
  return { headers, text: decoded(text), html: decoded(html) };
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function partOf(source: string): Part {
  const [head = "", ...body] = source.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  return { headers, body: body.join("\r\n\r\n") };
}

function decoded({ headers, body }: Part): string {
  return decode(body, headers["content-transfer-encoding"] ?? "7bit");
}

function decode(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body.replaceAll("\r\n", "\n");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n");
}
