import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { PolicyCard } from "#components/approvals/policy-card";
import { PolicyTable } from "#components/approvals/policy-table";
import { OnlyFor } from "#components/company/only-for";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { can, permissions } from "#lib/access/permission";
import { policyInWords } from "#lib/approvals/policy-words";
import { findGlossary } from "#lib/approvals/queries/find-glossary";
import { listPolicies } from "#lib/approvals/queries/list-policies";
import { companyCalendar } from "../../calendar.ts";

export const metadata: Metadata = { title: "Approval rules" };
const path = "/settings/approvals";

export default async function PoliciesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "policy.read").ok)
    return <OnlyFor what="Looking at the settings" roles={permissions["policy.read"]} />;
  const [{ page, asked }, { timeZone }] = await Promise.all([
    listFromAddress(listPolicies, actor, searchParams, ["cursor"]),
    companyCalendar(),
  ]);
  const { data, nextCursor } = page;
  const open = [
    ...data.filter(({ status }) => status === "ACTIVE"),
    ...data.filter(({ status }) => status === "DRAFT"),
  ];
  const retired = data.filter(({ status }) => status === "RETIRED");
  const glossary = await findGlossary(
    actor,
    open.flatMap(({ rules }) => rules),
  );
  const mayWrite = can(actor, "policy.write").ok;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Approval rules" }]}
        title="Approval rules"
        sentence="Who signs what. Of the rules in force, the first one that fits an order decides."
        actions={
          mayWrite && (
            <LinkButton href={`${path}/new`} kind="primary">
              New policy
            </LinkButton>
          )
        }
      />
      <div className="grid max-w-4xl gap-4">
        {open.map((policy) => (
          <PolicyCard
            key={policy.id}
            policy={policy}
            rules={policyInWords(policy.rules, glossary)}
            mayWrite={mayWrite}
          />
        ))}
        {retired.length > 0 && (
          <Card title="Retired">
            <PolicyTable policies={retired} zone={timeZone} />
          </Card>
        )}
        <Pager
          first={asked["cursor"] && path}
          next={nextCursor === null ? undefined : addressOf(path, {}, { cursor: nextCursor })}
        />
      </div>
    </>
  );
}
