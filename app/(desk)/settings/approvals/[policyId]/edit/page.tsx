import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { PolicyEditor } from "#components/approvals/policy-editor/policy-editor";
import { OnlyFor } from "#components/company/only-for";
import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { editable } from "#lib/approvals/activation";
import { findGlossary } from "#lib/approvals/queries/find-glossary";
import { getPolicy } from "#lib/approvals/queries/get-policy";
import { listPolicyChoices } from "#lib/approvals/queries/list-policy-choices";

export const metadata: Metadata = { title: "Edit policy" };

export default async function EditPolicyPage({ params }: PageProps<"/settings/approvals/[policyId]/edit">) {
  const actor = await currentActor();
  if (!can(actor, "policy.write").ok) return <OnlyFor what="Writing a policy" roles={permissions["policy.write"]} />;
  const policy = await found(getPolicy(actor, { id: (await params).policyId }));
  const { id, name, version, edition, documentType, rules } = policy;
  const may = editable(policy);
  const [choices, { names }] = await Promise.all([listPolicyChoices(actor), findGlossary(actor, rules)]);

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Approval rules", href: "/settings/approvals" },
          { label: `Version ${version}`, href: `/settings/approvals/${id}` },
          { label: "Edit" },
        ]}
        title={`Edit ${name}`}
        sentence="Who edits a draft is its author from then on: somebody else activates it."
      />
      {may.ok ? (
        <PolicyEditor
          name={name}
          rules={rules}
          documentType={documentType}
          known={{ id, edition }}
          choices={choices}
          names={names}
        />
      ) : (
        <Note tone="wait">{may.refusal.because}</Note>
      )}
    </>
  );
}
