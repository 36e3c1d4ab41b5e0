import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Link } from "#components/ui/link";
import { countryName } from "#lib/codes/country";
import type { Address } from "#lib/orders/order";

export interface TermsCardProps {
  readonly supplier: { readonly id: string; readonly name: string; readonly code: string };
  readonly shipTo: Address | null;
  readonly shippingInstructions: string | null;
  readonly paymentTerms: string | null;
  readonly reference: string | null;
  readonly notes: string | null;
  /** Left out for suppliers. */
  readonly internalNotes?: string | null;
  readonly copiedFrom: { readonly id: string; readonly number: string } | null;
  /** The supplier's page and the copied order are for the company only. */
  readonly forSupplier: boolean;
}

/** What was agreed besides the lines. */
export function TermsCard(terms: TermsCardProps) {
  const { supplier, shipTo, copiedFrom, forSupplier } = terms;
  const name = forSupplier ? (
    supplier.name
  ) : (
    <Link href={`/suppliers/${supplier.id}`} className="underline">
      {supplier.name}
    </Link>
  );
  return (
    <Card title="Terms">
      <KeyValue
        facts={[
          { label: "Supplier", value: name },
          { label: "Deliver to", value: shipTo && <Place address={shipTo} /> },
          { label: "Instructions", value: said(terms.shippingInstructions) },
          { label: "Payment", value: terms.paymentTerms },
          { label: "Reference", value: terms.reference },
          { label: "Notes", value: said(terms.notes) },
          { label: "Internal", value: said(terms.internalNotes ?? null) },
          {
            label: "Copied from",
            value:
              copiedFrom !== null && !forSupplier ? (
                <Link href={`/orders/${copiedFrom.id}`} className="underline">
                  {copiedFrom.number}
                </Link>
              ) : null,
          },
        ]}
      />
    </Card>
  );
}

function said(text: string | null) {
  return text && <span className="whitespace-pre-line">{text}</span>;
}

export function Place({ address }: { readonly address: Address }) {
  const { name, street, postalCode, city, region, country } = address;
  return (
    <address className="not-italic">
      {name}
      <br />
      {street}
      <br />
      {postalCode} {city}
      {region !== null && `, ${region}`}
      <br />
      {countryName(country)}
    </address>
  );
}
