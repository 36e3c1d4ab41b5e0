import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { provideEnvironment } from "#lib/platform/env";
import { sealSecret } from "#lib/platform/secrets";
import { type Mailbox, startMailbox } from "../../../e2e/support/mailbox.ts";
import { queueMail, queueMails } from "../writes/queue-mail.ts";
import { sendDueMails } from "./send-mails.ts";

const mail = {
  cause: "test",
  recipient: "rosa@example.com",
  subject: "Bitte prüfen: 1 €",
  text: "Grüße,\nCountersign\n",
};
let mailbox: Mailbox | null = null;

async function withMailbox(options: Parameters<typeof startMailbox>[0] = {}): Promise<Mailbox> {
  mailbox = await startMailbox(options);
  provideEnvironment({ SMTP_URL: mailbox.url });
  return mailbox;
}

beforeEach(() => db.mail.deleteMany());
afterEach(async () => {
  provideEnvironment({ SMTP_URL: undefined });
  await mailbox?.stop();
  mailbox = null;
});

describe("sending mails", () => {
  it("hands each to the mail server, from the company, under an id of its own", async () => {
    const { mails } = await withMailbox();
    await queueMail(db, mail);

    await sendDueMails();

    const { id, state, sentAt } = await db.mail.findFirstOrThrow();
    expect(state).toBe("sent");
    expect(sentAt).not.toBeNull();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: ["rosa@example.com"], text: mail.text });
    expect(mails[0]?.headers["message-id"]).toBe(`<${id}@localhost>`);
    expect(mails[0]?.headers["from"]).toBe("My company <countersign@localhost>");
  });

  it("puts the secret of a link in its place, in both parts, and forgets it", async () => {
    const { mails } = await withMailbox();
    const html = '<p>Grüße</p><a href="https://buy.example.com/approve/{{token}}">Approve</a>\n';
    const text = "Approve: https://buy.example.com/approve/{{token}}\n";
    await queueMail(db, { ...mail, text, html, secret: sealSecret("s3cret", mail.cause) });

    await sendDueMails();

    expect(mails[0]).toMatchObject({
      text: "Approve: https://buy.example.com/approve/s3cret\n",
      html: '<p>Grüße</p><a href="https://buy.example.com/approve/s3cret">Approve</a>\n',
    });
    expect(await db.mail.findFirstOrThrow()).toMatchObject({ state: "sent", secret: null, text, html });
  });

  it("keeps no secret of what is kept", async () => {
    await queueMail(db, { ...mail, secret: sealSecret("s3cret", mail.cause) });

    await sendDueMails();

    expect(await db.mail.findFirstOrThrow()).toMatchObject({ state: "kept", secret: null });
  });

  it("sends first what somebody waits for, however many others are due", async () => {
    const { mails } = await withMailbox();
    await queueMails(
      db,
      Array.from({ length: 120 }, (_, index) => ({ ...mail, cause: `news ${index}` })),
    );
    await queueMail(db, { ...mail, cause: "reset", recipient: "waiting@example.com", urgent: true });

    const answers = [await sendDueMails()];
    expect(mails.flatMap(({ to }) => to)).toContain("waiting@example.com");
    answers.push(await sendDueMails(), await sendDueMails(), await sendDueMails());

    expect(answers).toEqual(["more", "more", "rest", "rest"]);
    expect(mails).toHaveLength(121);
  });

  it("sends nothing twice", async () => {
    const { mails } = await withMailbox();
    await queueMail(db, mail);
    await queueMail(db, { ...mail, text: "again" });

    await sendDueMails();
    await sendDueMails();

    expect(mails).toHaveLength(1);
  });

  it("keeps them where there is no mail server", async () => {
    await queueMail(db, mail);

    await sendDueMails();

    expect(await db.mail.findFirstOrThrow()).toMatchObject({ state: "kept", attempts: 0 });
  });

  it("tries again later when the server is away or busy", async () => {
    await withMailbox({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error("busy"), { responseCode: 451 })),
    });
    await queueMail(db, mail);

    await sendDueMails();

    const { state, attempts, lastError, nextAt } = await db.mail.findFirstOrThrow();
    expect({ state, attempts }).toEqual({ state: "pending", attempts: 1 });
    expect(lastError).toContain("451");
    expect(nextAt.getTime()).toBeGreaterThan(Date.now() + 5_000);
  });

  it("gives up when the server will never take it", async () => {
    await withMailbox({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error("no such user"), { responseCode: 550 })),
    });
    await queueMail(db, mail);

    await sendDueMails();

    expect(await db.mail.findFirstOrThrow()).toMatchObject({ state: "failed", attempts: 1 });
  });

  it("gives up after ten tries", async () => {
    provideEnvironment({ SMTP_URL: "smtp://127.0.0.1:1" });
    await queueMail(db, mail);
    await db.mail.updateMany({ data: { attempts: 9 } });

    await sendDueMails();

    expect(await db.mail.findFirstOrThrow()).toMatchObject({ state: "failed", attempts: 10 });
  });
});
