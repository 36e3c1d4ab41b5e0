import type { Metadata } from "next";
import { ZodError } from "zod";
import type { SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { CycleChart } from "#components/reports/cycle-chart";
import { CycleTable } from "#components/reports/cycle-table";
import { RangeFilter } from "#components/reports/range-filter";
import { buttonLook } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import type { Actor } from "#lib/access/actor";
import { can, permissions } from "#lib/access/permission";
import { getCycleTimes } from "#lib/approvals/queries/get-cycle-times";

export const metadata: Metadata = { title: "Approval times" };

export default async function ApprovalTimesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "report.read").ok) return <OnlyFor what="The reports" roles={permissions["report.read"]} />;
  const { from, to } = await searchParams;
  const { report, misread } = await asked(actor, { from: from || undefined, to: to || undefined });
  const range = { from: report.from, to: report.to };

  return (
    <>
      <PageHead
        title="Approval times"
        sentence="From the moment a step opens until it is decided. Exceptions of invoices are not counted."
        actions={
          <a
            href={`/api/v1/reports/approval-cycle-time?${new URLSearchParams({ ...range, format: "csv" })}`}
            download
            className={buttonLook({ kind: "secondary" })}
          >
            Download CSV
          </a>
        }
      />
      <div className="grid gap-4">
        {misread && (
          <Note tone="wait">The address asks for days that do not fit. These are the last twelve months.</Note>
        )}
        <RangeFilter path="/reports/approvals" range={range} />
        {report.months.length === 0 ? (
          <Card>
            <EmptyState title="No step was decided in these days">
              Choose an earlier day, or come back when orders were approved.
            </EmptyState>
          </Card>
        ) : (
          <>
            <Card title="Working hours until a step was decided">
              <CycleChart months={report.months} />
            </Card>
            <Card title="By policy, stage and who signs">
              <CycleTable months={report.months} data={report.data} />
            </Card>
          </>
        )}
      </div>
    </>
  );
}

/** The report of the days in the address; of the last twelve months where those cannot be read. */
async function asked(actor: Actor, range: object) {
  try {
    return { report: await getCycleTimes(actor, range), misread: false };
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return { report: await getCycleTimes(actor, {}), misread: true };
  }
}
