import { Mono } from "#components/ui/mono";
import { RowLink, Table, Td, Th, Tr } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import type { CostCentre } from "#lib/company/cost-centre";

interface CostCentreTableProps {
  readonly costCentres: readonly CostCentre[];
  /** Rows lead to the page that changes them. */
  readonly linked: boolean;
}

/** Cost centres one under the other. */
export function CostCentreTable({ costCentres, linked }: CostCentreTableProps) {
  return (
    <Table caption="Cost centres">
      <thead>
        <Tr>
          <Th>Code</Th>
          <Th>Name</Th>
          <Th>Below</Th>
          <Th>Owner</Th>
          <Th>State</Th>
        </Tr>
      </thead>
      <tbody>
        {costCentres.map(({ id, code, name, parentCode, owner, active }) => (
          <Tr key={id}>
            <Td>{linked ? <RowLink href={`/settings/cost-centres/${id}`}>{code}</RowLink> : <Mono>{code}</Mono>}</Td>
            <Td>{name}</Td>
            <Td>{parentCode !== null && <Mono>{parentCode}</Mono>}</Td>
            <Td>{owner?.name}</Td>
            <Td>{active ? <Tag tone="ok">Active</Tag> : <Tag tone="idle">Closed</Tag>}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
