import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { CostCentreTable } from "#components/company/cost-centre-table";
import { OnlyFor } from "#components/company/only-for";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { can, permissions } from "#lib/access/permission";
import { listCostCentres } from "#lib/company/queries/list-cost-centres";

export const metadata: Metadata = { title: "Cost centres" };
const path = "/settings/cost-centres";

export default async function CostCentresPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "company.read").ok)
    return <OnlyFor what="Looking at the settings" roles={permissions["company.read"]} />;
  const { page, asked } = await listFromAddress(listCostCentres, actor, searchParams, ["cursor"]);
  const { data, nextCursor } = page;
  const mayWrite = can(actor, "cost-centre.write").ok;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Cost centres" }]}
        title="Cost centres"
        sentence="Who pays for what is ordered, by code."
        actions={
          mayWrite && (
            <LinkButton href={`${path}/new`} kind="primary">
              New cost centre
            </LinkButton>
          )
        }
      />
      <Card>
        <CostCentreTable costCentres={data} linked={mayWrite} />
        <Pager
          first={asked["cursor"] && path}
          next={nextCursor === null ? undefined : addressOf(path, {}, { cursor: nextCursor })}
        />
      </Card>
    </>
  );
}
