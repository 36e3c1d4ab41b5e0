import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { AuditFilters } from "#components/audit/audit-filters";
import { EventTable } from "#components/audit/event-table";
import { ExportLinks } from "#components/audit/export-links";
import { SealBadge } from "#components/audit/seal-badge";
import { OnlyFor } from "#components/company/only-for";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { Tabs } from "#components/ui/tabs";
import { can, permissions } from "#lib/access/permission";
import { listUsers } from "#lib/access/queries/list-users";
import { getSealState } from "#lib/audit/queries/get-seal-state";
import { listAuditEvents } from "#lib/audit/queries/list-audit-events";
import { presetsOf } from "../../../components/audit/presets.ts";
import { companyCalendar } from "../calendar.ts";

export const metadata: Metadata = { title: "Audit" };

const names = ["from", "to", "actor", "action", "entity", "cursor"];

export default async function AuditPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "audit.read").ok) return <OnlyFor what="The audit trail" roles={permissions["audit.read"]} />;
  const [{ page, asked, misread }, state, people, { timeZone, today }] = await Promise.all([
    listFromAddress(listAuditEvents, actor, searchParams, names),
    getSealState(actor, {}),
    listUsers(actor, { limit: "200" }),
    companyCalendar(),
  ]);
  const { cursor, ...filters } = asked;
  const { nextCursor } = page;
  const presets = presetsOf(today).map(({ name, from, to }) => ({
    label: name,
    href: addressOf("/audit", filters, { from, to }),
    current: filters["from"] === from && filters["to"] === to,
  }));
  const all = { label: "All", href: addressOf("/audit", filters, { from: undefined, to: undefined }) };
  const current = filters["from"] === undefined && filters["to"] === undefined;

  return (
    <>
      <PageHead
        title="Audit"
        tags={<SealBadge {...state} />}
        sentence="Everything that happened, who did it and what it changed. An export can be proved without us."
        actions={<ExportLinks query={new URLSearchParams(filters).toString()} />}
      />
      <Tabs label="Days" tabs={[{ ...all, current }, ...presets]} />
      <div className="grid gap-4">
        {misread && (
          <Note tone="wait">The address asks for something that is not there. This is the trail from its end.</Note>
        )}
        <AuditFilters asked={filters} people={people.data} />
        <Card>
          {page.data.length > 0 ? (
            <EventTable events={page.data} zone={timeZone} />
          ) : (
            <EmptyState title="Nothing happened that fits these filters" />
          )}
          <Pager
            first={cursor && addressOf("/audit", filters, {})}
            next={nextCursor === null ? undefined : addressOf("/audit", filters, { cursor: nextCursor })}
          />
        </Card>
      </div>
    </>
  );
}
