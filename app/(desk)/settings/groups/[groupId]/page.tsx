import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { GroupForm } from "#components/access/group-form";
import { OnlyFor } from "#components/company/only-for";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { getGroup } from "#lib/access/queries/get-group";
import { listOwners } from "#lib/company/queries/list-owners";
import { edit } from "../actions.ts";

export const metadata: Metadata = { title: "Edit group" };

export default async function GroupPage({ params }: PageProps<"/settings/groups/[groupId]">) {
  const actor = await currentActor();
  if (!can(actor, "group.write").ok) return <OnlyFor what="Editing a group" roles={permissions["group.write"]} />;
  const group = await found(getGroup(actor, { id: (await params).groupId }));
  const people = await listOwners(actor, {});

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Groups", href: "/settings/groups" },
          { label: group.name },
        ]}
        title={group.name}
      />
      <GroupForm action={edit} group={group} people={people} verb="Save group" />
    </>
  );
}
