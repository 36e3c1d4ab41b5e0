import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { ApiKeyTable } from "#components/access/api-key-table";
import { SecretForm } from "#components/access/secret-form";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { can } from "#lib/access/permission";
import { listApiKeys } from "#lib/access/queries/list-api-keys";
import { create, revoke } from "./actions.ts";

export const metadata: Metadata = { title: "API keys" };
const path = "/settings/api-keys";

export default async function ApiKeysPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  const { page, asked } = await listFromAddress(listApiKeys, actor, searchParams, ["cursor"]);
  const ofAll = can(actor, "api-key.any").ok;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "API keys" }]}
        title="API keys"
        sentence="Programs act with them as the user they belong to, with his roles."
      />
      <div className="grid gap-4">
        <Card title="New key" padded className="max-w-3xl">
          <SecretForm
            action={create}
            verb="Create key"
            secret="key"
            advice="Put this key where the program reads its secrets. Only its hash is kept here."
            after={<LinkButton href={path}>Done</LinkButton>}
          >
            <Field name="name" label="What it is for" required className="grid max-w-md content-start gap-[3px]">
              <Input autoComplete="off" placeholder="Warehouse import" />
            </Field>
          </SecretForm>
        </Card>
        <Card title={ofAll ? "Keys of everybody" : "Your keys"}>
          {page.data.length > 0 ? (
            <ApiKeyTable keys={page.data} revoke={revoke} ofAll={ofAll} />
          ) : (
            <EmptyState title="No program has a key">Create one above for a program that works as you.</EmptyState>
          )}
          <Pager
            first={asked["cursor"] && path}
            next={page.nextCursor === null ? undefined : addressOf(path, {}, { cursor: page.nextCursor })}
          />
        </Card>
      </div>
    </>
  );
}
