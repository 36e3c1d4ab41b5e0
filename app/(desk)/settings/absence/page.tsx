import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { AbsenceForm } from "#components/approvals/absence-form";
import { AwayTable } from "#components/approvals/away-table";
import { DelegationForm } from "#components/approvals/delegation-form";
import { DelegationTable } from "#components/approvals/delegation-table";
import { OnlyFor } from "#components/company/only-for";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { can, permissions } from "#lib/access/permission";
import { awayCalendar } from "#lib/approvals/away-calendar";
import { listAbsences } from "#lib/approvals/queries/list-absences";
import { listDelegations } from "#lib/approvals/queries/list-delegations";
import { listOwners } from "#lib/company/queries/list-owners";
import { addDays } from "#lib/kernel/calendar-date";
import { companyCalendar } from "../../calendar.ts";
import { delegate, end, note, remove } from "./actions.ts";

export const metadata: Metadata = { title: "Absence and delegation" };
const path = "/settings/absence";
const days = 28;

export default async function AbsencePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "absence.read").ok)
    return <OnlyFor what="Looking at who is away" roles={permissions["absence.read"]} />;
  const { today, timeZone, baseCurrency } = await companyCalendar();
  const [{ page, asked }, absences, people] = await Promise.all([
    listFromAddress(listDelegations, actor, searchParams, ["cursor"]),
    listAbsences(actor, { from: today, to: addDays(today, days - 1), limit: "200" }),
    listOwners(actor, {}),
  ]);
  const others = people.filter(({ id }) => id !== actor.id);

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Absence and delegation" }]}
        title="Absence and delegation"
        sentence="Whoever you delegate to signs for you, up to your limit; both names are recorded. When it ends, what is open comes back to you."
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
        <div className="grid gap-4">
          <Card title="Away in the next four weeks">
            <AwayTable rows={awayCalendar(absences.data, today, days)} first={today} days={days} />
          </Card>
          <Card title="Who acts for whom">
            {page.data.length > 0 ? (
              <DelegationTable
                delegations={page.data}
                ownId={actor.id}
                zone={timeZone}
                currency={baseCurrency}
                end={end}
              />
            ) : (
              <EmptyState title="Nobody acts for you">And you act for nobody.</EmptyState>
            )}
            <Pager
              first={asked["cursor"] && path}
              next={page.nextCursor === null ? undefined : addressOf(path, {}, { cursor: page.nextCursor })}
            />
          </Card>
        </div>
        <div className="grid gap-4">
          {can(actor, "delegation.write").ok && (
            <DelegationForm people={others} today={today} baseCurrency={baseCurrency} delegate={delegate} />
          )}
          {can(actor, "absence.write").ok && (
            <AbsenceForm
              own={absences.data.filter(({ user }) => user.id === actor.id)}
              today={today}
              note={note}
              remove={remove}
            />
          )}
        </div>
      </div>
    </>
  );
}
