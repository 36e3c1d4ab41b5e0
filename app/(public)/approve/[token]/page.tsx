import type { Metadata } from "next";
import { openMailLink } from "#app/_server/mail-link";
import { LinkSheet } from "#components/approvals/link-sheet";
import { PlainPage } from "#components/shell/plain-page";
import { LinkButton } from "#components/ui/button";
import { decideByLink } from "#lib/approvals/mail-link";
import { OrderToDecide } from "../order-to-decide.tsx";
import { WhatBecameOfIt } from "../what-became-of-it.tsx";

/** The policy that sends no address to others; “no-referrer” would keep forms from saying that they are ours. */
export const metadata: Metadata = {
  title: "Decide",
  referrer: "same-origin",
  robots: { index: false, follow: false },
};

/** Only shows: programs that look at mails follow links too. Deciding is a form. */
export default async function ApprovePage({ params }: PageProps<"/approve/[token]">) {
  const { token } = await params;
  const opened = await openMailLink(token);
  if (!opened.ok) return <NoLink because={opened.refusal.because} />;

  const link = opened.value;
  const may = decideByLink(link);
  return (
    <LinkSheet title={may.ok ? `Decide on ${link.orderNumber}` : link.orderNumber} name={link.actor.name}>
      {may.ok ? <OrderToDecide link={link} token={token} /> : <WhatBecameOfIt link={link} refusal={may.refusal} />}
    </LinkSheet>
  );
}

function NoLink({ because }: { readonly because: string }) {
  return (
    <PlainPage title="This link does not work">
      <p className="text-ink-2">{because}</p>
      <p>
        <LinkButton href="/approvals" kind="primary">
          Sign in
        </LinkButton>
      </p>
    </PlainPage>
  );
}
