import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { type Role, roleNames } from "#lib/access/role";

/** A page that these people may use, told to somebody else. */
export function OnlyFor({ what, roles }: { readonly what: string; readonly roles: readonly Role[] }) {
  const names = roles.map((role) => roleNames[role].toLowerCase());
  const last = names.at(-1) ?? "";
  const who = names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${last}` : last;

  return (
    <Card>
      <EmptyState title={`${what} needs another role`}>
        You can do this as {who}. An administrator can give you that role.
      </EmptyState>
    </Card>
  );
}
