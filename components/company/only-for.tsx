import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import { type Role, roleNames } from "#lib/access/role";

/** A page that these people may use, told to somebody else. */
export function OnlyFor({ what, roles }: { readonly what: string; readonly roles: readonly Role[] }) {
  const names = roles.map((role) => roleNames[role].toLowerCase());
  const last = names.at(-1) ?? "";
  const who = names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${last}` : last;

  return (
    <>
      <PageHead title={`${what} needs another role`} />
      <Note tone="wait">You can do this with one of these roles: {who}. An administrator can give you one.</Note>
    </>
  );
}
