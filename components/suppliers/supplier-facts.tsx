import { AddressLines } from "#components/company/address-lines";
import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Mono } from "#components/ui/mono";
import { Time } from "#components/ui/time";
import { countryName } from "#lib/codes/country";
import { currencyName } from "#lib/codes/currency";
import type { Supplier } from "#lib/suppliers/supplier";

/** Who the supplier is and where. */
export function SupplierIdentity({ supplier }: { readonly supplier: Supplier }) {
  const { address, country, email, legalName, phone, taxId } = supplier;
  return (
    <Card title="Who and where">
      <KeyValue
        facts={[
          { label: "Legal name", value: legalName },
          { label: "Tax number", value: taxId && <Mono>{taxId}</Mono> },
          {
            label: "Address",
            value: address ? <AddressLines address={address} country={country} /> : countryName(country),
          },
          {
            label: "E-mail",
            value: email && (
              <a href={`mailto:${email}`} className="underline">
                {email}
              </a>
            ),
          },
          { label: "Phone", value: phone },
        ]}
      />
    </Card>
  );
}

/** What was agreed for all orders. */
export function SupplierTerms({ supplier }: { readonly supplier: Supplier }) {
  const { autoSend, currency, createdAt, paymentTerms, twoWayMatch, updatedAt } = supplier;
  return (
    <Card title="How we order">
      <KeyValue
        facts={[
          { label: "Currency", value: `${currency} · ${currencyName(currency)}` },
          { label: "Payment", value: paymentTerms },
          { label: "Sending", value: autoSend ? "At once after the approval" : "By a buyer" },
          { label: "Invoices", value: twoWayMatch ? "Matched with the order" : "Matched with order and receipt" },
          { label: "Since", value: <Time at={createdAt} show="day" /> },
          { label: "Changed", value: updatedAt === createdAt ? null : <Time at={updatedAt} /> },
        ]}
      />
    </Card>
  );
}
