import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { PageHead } from "#components/ui/page-head";
import { SignatureTester } from "#components/webhooks/signature-tester";
import { can, permissions } from "#lib/access/permission";
import { check } from "./actions.ts";

export const metadata: Metadata = { title: "Signature tester" };

export default async function SignatureTesterPage() {
  const actor = await currentActor();
  if (!can(actor, "delivery.read").ok)
    return <OnlyFor what="The signature tester" roles={permissions["delivery.read"]} />;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Webhooks", href: "/webhooks" }, { label: "Signature tester" }]}
        title="Signature tester"
        sentence="Why does a receiver refuse a webhook? Nothing you paste here is stored or logged."
      />
      <SignatureTester check={check} />
    </>
  );
}
