import { query } from "#lib/change/query";
import { addDays, endOfDay, startOfDay } from "#lib/kernel/calendar-date";
import { getCalendar } from "#lib/company/queries/get-calendar";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { CycleTime, CycleTimeReport, StepCycleTime } from "../cycle-time.ts";
import { cycleTimeInput } from "../cycle-time-input.ts";
import type { RoutedStep } from "../instance.ts";
import { stepInWords } from "../signers-in-words.ts";

const aYear = 365;

/** How long approvals of orders and their changes took, by month and by what was approved by whom; exceptions of invoices are not counted. */
export const getCycleTimes = query("report.read", cycleTimeInput, async (_actor, asked): Promise<CycleTimeReport> => {
  const { timeZone, today } = await getCalendar();
  const to = asked.to ?? (asked.from === undefined ? today : addDays(asked.from, aYear));
  const from = asked.from ?? addDays(to, -aYear);
  const rows = await db.$queryRaw<Row[]>`
    WITH ended AS (${endedSteps(startOfDay(from, timeZone), endOfDay(to, timeZone))})
    SELECT month, count(*)::int AS steps, ${spread("hours")} AS hours, ${spread("working")} AS "workingHours",
      CASE WHEN grouping(policy_id) = 0 THEN jsonb_build_object('policy', jsonb_build_object('id', policy_id, 'name', policy_name, 'version', policy_version),
        'stage', stage + 1, 'step', jsonb_build_object('mode', mode, 'quorum', quorum, 'approvers', approvers)) END AS kind
    FROM ended GROUP BY GROUPING SETS ((month), (month, policy_id, policy_name, policy_version, stage, mode, quorum, approvers))
    ORDER BY month, policy_name, policy_version DESC, stage, approvers`;
  const months = rows.flatMap(({ kind, ...row }): CycleTime[] => (kind === null ? [row] : []));
  const data = rows.flatMap(({ kind, ...row }): StepCycleTime[] => {
    if (kind === null) return [];
    return [{ ...row, policy: kind.policy, stage: kind.stage, approvers: stepInWords(kind.step) }];
  });
  return { from, to, months, data };
});

interface Row extends CycleTime {
  /** null = all of the month. */
  readonly kind:
    | (Pick<StepCycleTime, "policy" | "stage"> & { readonly step: Pick<RoutedStep, "mode" | "quorum" | "approvers"> })
    | null;
}

function spread(column: "hours" | "working"): Prisma.Sql {
  const at = (share: number) =>
    Prisma.sql`round((percentile_cont(${share}) WITHIN GROUP (ORDER BY ${Prisma.raw(column)}))::numeric, 2)::text`;
  return Prisma.sql`jsonb_build_object('p50', ${at(0.5)}, 'p90', ${at(0.9)})`;
}

/** The steps that were decided in that time, with their hours; those who came by escalation make no kind of their own. */
function endedSteps(from: Date, before: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT to_char(s.ended_at AT TIME ZONE c.time_zone, 'YYYY-MM') AS month, p.id AS policy_id, p.name AS policy_name, p.version AS policy_version,
      s.stage, s.mode, s.quorum, jsonb_path_query_array(s.approvers, '$[*] ? (!exists(@.standIn))') AS approvers,
      extract(epoch FROM s.ended_at - s.opened_at) / 3600 AS hours,
      (SELECT coalesce(sum(greatest(0, extract(epoch FROM least(s.ended_at, day.closes) - greatest(s.opened_at, day.opens)))), 0) / 3600
       FROM generate_series((s.opened_at AT TIME ZONE c.time_zone)::date - 1, (s.ended_at AT TIME ZONE c.time_zone)::date, interval '1 day') AS calendar (midnight)
       CROSS JOIN LATERAL (SELECT (midnight::date + c.working_from::time) AT TIME ZONE c.time_zone AS opens,
         (midnight::date + c.working_to::time) AT TIME ZONE c.time_zone AS closes) day
       WHERE to_char(midnight, 'DY') = ANY (c.working_days) AND NOT to_char(midnight, 'YYYY-MM-DD') = ANY (c.holidays)) AS working
    FROM settings c, approval_step s JOIN approval_instance i ON i.id = s.instance_id JOIN approval_policy p ON p.id = i.policy_id
    WHERE s.state = 'DONE' AND i.match_exception_id IS NULL AND s.ended_at >= ${from} AND s.ended_at < ${before}`;
}
