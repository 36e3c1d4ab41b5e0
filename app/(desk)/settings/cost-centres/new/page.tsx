import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { CostCentreForm } from "#components/company/cost-centre-form";
import { OnlyFor } from "#components/company/only-for";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { listCostCentres } from "#lib/company/queries/list-cost-centres";
import { listOwners } from "#lib/company/queries/list-owners";
import { create } from "../actions.ts";

export const metadata: Metadata = { title: "New cost centre" };

export default async function NewCostCentrePage() {
  const actor = await currentActor();
  if (!can(actor, "cost-centre.write").ok) {
    return <OnlyFor what="A new cost centre" roles={permissions["cost-centre.write"]} />;
  }
  const [owners, { data: others }] = await Promise.all([
    listOwners(actor, {}),
    listCostCentres(actor, { limit: "200" }),
  ]);

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Cost centres", href: "/settings/cost-centres" },
          { label: "New" },
        ]}
        title="New cost centre"
      />
      <CostCentreForm action={create} verb="Create cost centre" owners={owners} others={others} />
    </>
  );
}
