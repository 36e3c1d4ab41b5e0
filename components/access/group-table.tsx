import { RowLink, Table, Td, Th, Tr } from "#components/ui/table";
import type { Group } from "#lib/access/group";

interface GroupTableProps {
  readonly groups: readonly Group[];
  /** Rows lead to the page that changes them. */
  readonly linked: boolean;
}

/** Groups one under the other, with who belongs to them. */
export function GroupTable({ groups, linked }: GroupTableProps) {
  return (
    <Table caption="Groups">
      <thead>
        <Tr>
          <Th>Name</Th>
          <Th>Members</Th>
        </Tr>
      </thead>
      <tbody>
        {groups.map(({ id, name, users }) => (
          <Tr key={id}>
            <Td>{linked ? <RowLink href={`/settings/groups/${id}`}>{name}</RowLink> : name}</Td>
            <Td>{users.length === 0 ? "Nobody" : users.map(inWords).join(", ")}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function inWords({ name, active }: Group["users"][number]): string {
  return active ? name : `${name} (has left)`;
}
