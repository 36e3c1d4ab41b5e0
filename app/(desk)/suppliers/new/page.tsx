import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { SupplierForm } from "#components/suppliers/supplier-form";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { create } from "../actions.ts";

export const metadata: Metadata = { title: "New supplier" };

export default async function NewSupplierPage() {
  const actor = await currentActor();
  if (!can(actor, "supplier.write").ok) return <OnlyFor what="A new supplier" roles={permissions["supplier.write"]} />;

  return (
    <>
      <PageHead crumbs={[{ label: "Suppliers", href: "/suppliers" }, { label: "New" }]} title="New supplier" />
      <SupplierForm action={create} verb="Create supplier" back="/suppliers" />
    </>
  );
}
