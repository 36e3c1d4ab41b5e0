import { headers } from "next/headers";
import { mailLinkTries } from "#lib/access/limits";
import type { MailLink } from "#lib/approvals/mail-link";
import { findMailLink } from "#lib/approvals/queries/find-mail-link";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { giveBack, take } from "#lib/platform/rate-limit";
import { originOf } from "./request.ts";

/** The link that a token opens. Tokens that open nothing are counted for each address, and after too many none is tried. */
export async function openMailLink(token: string): Promise<Decision<MailLink, "not_found" | "rate_limited">> {
  const origin = originOf(await headers());
  const address = String(origin.ip);
  const allowed = await take(mailLinkTries, address);
  if (!allowed.ok) return allowed;
  const link = token.length <= 100 ? await findMailLink(token, origin) : null;
  if (!link) return no("not_found", "This link does not work any more. Sign in to see what waits for you.");
  await giveBack(mailLinkTries, address);
  return yes(link);
}
