import type { Metadata } from "next";

import { currentActor } from "#app/_server/session";
import { GroupForm } from "#components/access/group-form";
import { OnlyFor } from "#components/company/only-for";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";

import { listOwners } from "#lib/company/queries/list-owners";
import { create } from "../actions.ts";

export const metadata: Metadata = { title: "New group" };

export default async function NewGroupPage() {
  const actor = await currentActor();
  if (!can(actor, "group.write").ok) return <OnlyFor what="Creating a group" roles={permissions["group.write"]} />;

  const people = await listOwners(actor, {});

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Groups", href: "/settings/groups" },
          { label: "New" },
        ]}
        title="New group"
      />
      <GroupForm action={create} people={people} verb="Create group" />
    </>
  );
}
