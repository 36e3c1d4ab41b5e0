import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { LimitForm } from "#components/access/limit-form";
import { LimitTable } from "#components/access/limit-table";
import { OnlyFor } from "#components/company/only-for";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { can, permissions } from "#lib/access/permission";
import { listLimits } from "#lib/access/queries/list-limits";
import { listOwners } from "#lib/company/queries/list-owners";
import { companyCalendar } from "../../calendar.ts";
import { remove, set } from "./actions.ts";

export const metadata: Metadata = { title: "Approval limits" };
const path = "/settings/limits";

export default async function LimitsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "user.read").ok) return <OnlyFor what="Looking at the limits" roles={permissions["user.read"]} />;
  const mayWrite = can(actor, "limit.write").ok;
  const [{ page, asked }, { baseCurrency }, people] = await Promise.all([
    listFromAddress(listLimits, actor, searchParams, ["cursor"]),
    companyCalendar(),
    mayWrite ? listOwners(actor, {}) : [],
  ]);

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Approval limits" }]}
        title="Approval limits"
        sentence="Without a limit somebody may approve any amount. A person’s own limit goes before those of his roles; limits over some days hold besides, so that splitting an order does not help."
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
        <Card>
          {page.data.length > 0 ? (
            <LimitTable limits={page.data} baseCurrency={baseCurrency} {...(mayWrite && { remove })} />
          ) : (
            <EmptyState title="No limits">
              {mayWrite ? "Whoever may approve, may approve any amount." : undefined}
            </EmptyState>
          )}
          <Pager
            first={asked["cursor"] && path}
            next={page.nextCursor === null ? undefined : addressOf(path, {}, { cursor: page.nextCursor })}
          />
        </Card>
        {mayWrite && <LimitForm baseCurrency={baseCurrency} people={people} set={set} />}
      </div>
    </>
  );
}
