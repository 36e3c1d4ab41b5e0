import { RowLink, Table, Td, Th, Tr, Under } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import { roleNames } from "#lib/access/role";
import type { Colleague, User } from "#lib/access/user";

export interface UserTableProps {
  readonly users: readonly (User | Colleague)[];
  /** A row leads to its user. */
  readonly linked: boolean;
}

/** People one under the other; how much of them there is depends on who looks. */
export function UserTable({ users, linked }: UserTableProps) {
  const full = users.every((user) => "email" in user);
  return (
    <Table caption="Users">
      <thead>
        <Tr>
          <Th>Name</Th>
          <Th>Roles</Th>
          {full && <Th>Department</Th>}
          {full && <Th numeric>Approval limit</Th>}
          {full && <Th>State</Th>}
        </Tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <Tr key={user.id}>
            <Td>
              {linked ? <RowLink href={`/settings/users/${user.id}`}>{user.name}</RowLink> : user.name}
              {"email" in user && <Under>{user.email}</Under>}
            </Td>
            <Td>
              {user.roles.map((role) => roleNames[role]).join(", ")}
              {"supplier" in user && user.supplier && <Under>{user.supplier.name}</Under>}
            </Td>
            {"email" in user && <Rest user={user} />}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Rest({ user }: { readonly user: User }) {
  return (
    <>
      <Td>{user.department}</Td>
      <Td numeric>{user.limit}</Td>
      <Td>
        <Tag tone={user.active ? "ok" : "idle"}>{user.active ? "Active" : "Not active"}</Tag>
      </Td>
    </>
  );
}
