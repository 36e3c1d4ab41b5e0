import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { GroupTable } from "#components/access/group-table";
import { OnlyFor } from "#components/company/only-for";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { can, permissions } from "#lib/access/permission";
import { listGroups } from "#lib/access/queries/list-groups";

export const metadata: Metadata = { title: "Groups" };
const path = "/settings/groups";

export default async function GroupsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "user.read").ok) return <OnlyFor what="Looking at the groups" roles={permissions["user.read"]} />;
  const { page, asked } = await listFromAddress(listGroups, actor, searchParams, ["cursor"]);
  const { data, nextCursor } = page;
  const mayWrite = can(actor, "group.write").ok;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Groups" }]}
        title="Groups"
        sentence="People under one name. Whoever belongs to a group when he decides may sign for it."
        actions={
          mayWrite && (
            <LinkButton href={`${path}/new`} kind="primary">
              New group
            </LinkButton>
          )
        }
      />
      <Card>
        {data.length > 0 ? (
          <GroupTable groups={data} linked={mayWrite} />
        ) : (
          <EmptyState title="No groups yet">Approval policies can name roles and people without them.</EmptyState>
        )}
        <Pager
          first={asked["cursor"] && path}
          next={nextCursor === null ? undefined : addressOf(path, {}, { cursor: nextCursor })}
        />
      </Card>
    </>
  );
}
