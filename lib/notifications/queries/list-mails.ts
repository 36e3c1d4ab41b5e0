import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { listMailsInput } from "../input.ts";
import { type Mail, mailOf } from "../mail.ts";

/** A page of mails, newest first. */
export const listMails = query("mail.read", listMailsInput, async (_actor, input): Promise<Page<Mail>> => {
  const { state, limit, cursor } = input;
  const rows = await db.mail.findMany({
    where: { ...(state && { state: { in: state } }), ...(cursor && { id: { lt: String(cursor[0]) } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return cutPage(rows.map(mailOf), limit, ({ id }) => [id]);
});
