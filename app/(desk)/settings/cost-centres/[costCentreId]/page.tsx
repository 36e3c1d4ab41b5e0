import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { CostCentreForm } from "#components/company/cost-centre-form";
import { OnlyFor } from "#components/company/only-for";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { getCostCentre } from "#lib/company/queries/get-cost-centre";
import { listCostCentres } from "#lib/company/queries/list-cost-centres";
import { listOwners } from "#lib/company/queries/list-owners";
import { edit } from "../actions.ts";

export const metadata: Metadata = { title: "Edit cost centre" };

export default async function CostCentrePage({ params }: PageProps<"/settings/cost-centres/[costCentreId]">) {
  const actor = await currentActor();
  if (!can(actor, "cost-centre.write").ok) {
    return <OnlyFor what="Editing a cost centre" roles={permissions["cost-centre.write"]} />;
  }
  const costCentre = await found(getCostCentre(actor, { id: (await params).costCentreId }));
  const [owners, { data: others }] = await Promise.all([
    listOwners(actor, {}),
    listCostCentres(actor, { limit: "200" }),
  ]);
  const { code, name } = costCentre;

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Cost centres", href: "/settings/cost-centres" },
          { label: code },
        ]}
        title={`${code} · ${name}`}
      />
      <CostCentreForm action={edit} costCentre={costCentre} verb="Save cost centre" owners={owners} others={others} />
    </>
  );
}
