import { Mono } from "#components/ui/mono";
import { RowLink, Table, Td, Th, Tr, Under } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import { countryName } from "#lib/codes/country";
import type { Supplier } from "#lib/suppliers/supplier";

/** Suppliers one under the other; a row leads to its supplier. */
export function SupplierTable({ suppliers }: { readonly suppliers: readonly Supplier[] }) {
  return (
    <Table caption="Suppliers">
      <thead>
        <Tr>
          <Th>Supplier</Th>
          <Th>Code</Th>
          <Th>Country</Th>
          <Th>Currency</Th>
          <Th>Payment terms</Th>
          <Th>State</Th>
        </Tr>
      </thead>
      <tbody>
        {suppliers.map((supplier) => (
          <Tr key={supplier.id}>
            <Td>
              <RowLink href={`/suppliers/${supplier.id}`}>{supplier.name}</RowLink>
              {supplier.legalName !== null && <Under>{supplier.legalName}</Under>}
            </Td>
            <Td>
              <Mono>{supplier.code}</Mono>
            </Td>
            <Td>{countryName(supplier.country)}</Td>
            <Td>{supplier.currency}</Td>
            <Td>{supplier.paymentTerms}</Td>
            <Td>
              <SupplierState blocked={supplier.blocked} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

export function SupplierState({ blocked }: { readonly blocked: boolean }) {
  return blocked ? <Tag tone="bad">Blocked</Tag> : <Tag tone="ok">Active</Tag>;
}
