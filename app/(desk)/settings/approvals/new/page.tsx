import type { Metadata } from "next";
import { found, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { PolicyEditor } from "#components/approvals/policy-editor/policy-editor";
import { OnlyFor } from "#components/company/only-for";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { findGlossary } from "#lib/approvals/queries/find-glossary";
import { getPolicy } from "#lib/approvals/queries/get-policy";
import { listPolicyChoices } from "#lib/approvals/queries/list-policy-choices";

export const metadata: Metadata = { title: "New policy" };

export default async function NewPolicyPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "policy.write").ok) return <OnlyFor what="Writing a policy" roles={permissions["policy.write"]} />;
  const { from } = await searchParams;
  const source = typeof from === "string" ? await found(getPolicy(actor, { id: from })) : null;
  const rules = source?.rules ?? [];
  const [choices, { names }] = await Promise.all([listPolicyChoices(actor), findGlossary(actor, rules)]);

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Approval rules", href: "/settings/approvals" },
          { label: "New" },
        ]}
        title={source ? `New version of ${source.name}` : "New policy"}
        sentence="It is saved as a draft: nothing is routed by it until another administrator activates it."
      />
      <PolicyEditor
        name={source?.name ?? ""}
        rules={rules}
        documentType={source?.documentType ?? "PO"}
        known={null}
        choices={choices}
        names={names}
      />
    </>
  );
}
