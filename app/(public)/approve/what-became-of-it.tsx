import { ChangeRows } from "#components/approvals/change-rows";
import { Signatures } from "#components/approvals/signatures";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Note } from "#components/ui/note";
import type { LinkRefusal, MailLink } from "#lib/approvals/mail-link";
import { findChangesBetween } from "#lib/approvals/queries/find-changes";
import { listSignatures } from "#lib/approvals/queries/list-signatures";
import { getCalendar } from "#lib/company/queries/get-calendar";
import type { Refusal } from "#lib/kernel/decision";

interface WhatBecameOfItProps {
  readonly link: MailLink;
  readonly refusal: Refusal<LinkRefusal>;
}

const titles: Readonly<Record<LinkRefusal, string>> = {
  link_used: "Done.",
  content_changed: "It changed.",
  illegal_transition: "Nothing to decide here.",
  sign_in_wanted: "Sign in to decide.",
};

/** Where the link is not enough (any more): why, who decided, or what changed since the mail. */
export async function WhatBecameOfIt({ link, refusal }: WhatBecameOfItProps) {
  const { actor, orderId, contentHash, currentHash } = link;
  const { code, because } = refusal;
  const [signatures, changed, { timeZone }] = await Promise.all([
    listSignatures(actor, orderId),
    code === "content_changed" ? findChangesBetween(actor, orderId, contentHash, currentHash) : null,
    getCalendar(),
  ]);
  return (
    <>
      <Note tone={code === "link_used" ? "ok" : "info"} title={titles[code]}>
        {because}
      </Note>
      {changed && (
        <Card title="Changed since the mail">
          <ChangeRows {...changed} />
        </Card>
      )}
      {code !== "sign_in_wanted" && <Signatures signatures={signatures} contentHash={currentHash} zone={timeZone} />}
      <p>
        <LinkButton href={`/approvals/${orderId}`} kind="primary">
          {code === "sign_in_wanted" || code === "content_changed" ? "Sign in and decide" : "Sign in and look"}
        </LinkButton>
      </p>
    </>
  );
}
