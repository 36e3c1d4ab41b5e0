import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { BlockSupplier } from "#components/suppliers/block-supplier";
import { LookAlikeNote } from "#components/suppliers/look-alike-note";
import { SupplierIdentity, SupplierTerms } from "#components/suppliers/supplier-facts";
import { SupplierState } from "#components/suppliers/supplier-table";
import { LinkButton } from "#components/ui/button";
import { PageHead } from "#components/ui/page-head";
import { can } from "#lib/access/permission";
import { countryName } from "#lib/codes/country";
import { getSupplier } from "#lib/suppliers/queries/get-supplier";
import { listLookAlikes } from "#lib/suppliers/queries/list-look-alikes";
import { block } from "../actions.ts";
import { BankDetails } from "./bank-details.tsx";

export const metadata: Metadata = { title: "Supplier" };

export default async function SupplierPage({ params }: PageProps<"/suppliers/[supplierId]">) {
  const actor = await currentActor();
  const { supplierId: id } = await params;
  const supplier = await found(getSupplier(actor, { id }));
  const others = await listLookAlikes(actor, { id });
  const { code, country, currency, blocked } = supplier;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Suppliers", href: "/suppliers" }, { label: code }]}
        title={supplier.name}
        tags={<SupplierState blocked={blocked} />}
        sentence={`${code} · ${countryName(country)} · orders in ${currency}`}
        actions={
          <>
            <LinkButton href={`/orders?supplierId=${id}`}>Show orders</LinkButton>
            {can(actor, "supplier.write").ok && (
              <>
                <BlockSupplier supplier={supplier} edit={block} />
                <LinkButton href={`/suppliers/${id}/edit`} kind="primary">
                  Edit
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <div className="grid gap-4">
        <LookAlikeNote others={others} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <SupplierIdentity supplier={supplier} />
          <SupplierTerms supplier={supplier} />
        </div>
        <BankDetails actor={actor} supplier={supplier} />
      </div>
    </>
  );
}
