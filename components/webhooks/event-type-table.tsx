import { Mono } from "#components/ui/mono";
import { RowLink, Table, Td, Th, Tr } from "#components/ui/table";

export interface EventTypeTableProps {
  readonly types: readonly { readonly type: string; readonly description: string }[];
}

/** Every type of event with its sentence; a row leads to its schema and example. */
export function EventTypeTable({ types }: EventTypeTableProps) {
  return (
    <Table caption="Each type of event and what it says">
      <thead>
        <Tr>
          <Th>Type</Th>
          <Th>Says</Th>
        </Tr>
      </thead>
      <tbody>
        {types.map(({ type, description }) => (
          <Tr key={type}>
            <Td className="wrap-anywhere">
              <RowLink href={`/webhooks/events/${type}`}>
                <Mono>{type}</Mono>
              </RowLink>
            </Td>
            <Td>{description}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
