import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { UserTable } from "#components/access/user-table";
import { OnlyFor } from "#components/company/only-for";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { SearchField } from "#components/ui/search-field";
import { can, permissions } from "#lib/access/permission";
import { listUsers } from "#lib/access/queries/list-users";

export const metadata: Metadata = { title: "Users" };
const path = "/settings/users";

export default async function UsersPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "user.read").ok) return <OnlyFor what="Looking at the users" roles={permissions["user.read"]} />;
  const { page, asked } = await listFromAddress(listUsers, actor, searchParams, ["q", "cursor"]);
  const mayWrite = can(actor, "user.write").ok;
  const create = mayWrite && (
    <LinkButton href={`${path}/new`} kind="primary">
      New user
    </LinkButton>
  );

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Users" }]}
        title="Users"
        sentence="Who may sign in, and what each may do."
        actions={create}
      />
      <div className="grid gap-4">
        <form action={path} role="search" className="max-w-md">
          <SearchField label="Find by name" defaultValue={asked["q"]} shortcut="/" />
        </form>
        <Card>
          {page.data.length > 0 ? (
            <UserTable users={page.data} linked={mayWrite} />
          ) : (
            <EmptyState
              title={`Nobody is called “${asked["q"] ?? ""}”`}
              action={<LinkButton href={path}>Show all users</LinkButton>}
            />
          )}
          <Pager
            first={asked["cursor"] && addressOf(path, asked, { cursor: undefined })}
            next={page.nextCursor === null ? undefined : addressOf(path, asked, { cursor: page.nextCursor })}
          />
        </Card>
      </div>
    </>
  );
}
