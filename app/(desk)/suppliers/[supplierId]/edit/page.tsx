import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { SupplierForm } from "#components/suppliers/supplier-form";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { getSupplier } from "#lib/suppliers/queries/get-supplier";
import { edit } from "../../actions.ts";

export const metadata: Metadata = { title: "Edit supplier" };

export default async function EditSupplierPage({ params }: PageProps<"/suppliers/[supplierId]/edit">) {
  const actor = await currentActor();
  const supplier = await found(getSupplier(actor, { id: (await params).supplierId }));
  const back = `/suppliers/${supplier.id}`;
  if (!can(actor, "supplier.write").ok)
    return <OnlyFor what="Editing a supplier" roles={permissions["supplier.write"]} />;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Suppliers", href: "/suppliers" }, { label: supplier.code, href: back }, { label: "Edit" }]}
        title={`Edit ${supplier.name}`}
        sentence="Orders that were submitted keep what they say."
      />
      <SupplierForm action={edit} supplier={supplier} verb="Save supplier" back={back} />
    </>
  );
}
