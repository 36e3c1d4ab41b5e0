import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { aWorkingCalendar } from "#lib/company/examples";
import { workingHoursBetween } from "#lib/company/working-time";
import { db } from "#lib/platform/db";
import { aRoutedStep, givenApproval, givenVerdict } from "#prisma/seed/given-approval";
import { givenUser } from "#prisma/seed/given-user";
import { cycleTimeCsv } from "../cycle-time.ts";
import { financeRole } from "../examples.ts";
import { getCycleTimes } from "./get-cycle-times.ts";

let auditor: Actor;
let approver: Actor;
let finance: Actor;

beforeAll(async () => {
  auditor = await givenUser({ roles: ["AUDITOR"] });
  approver = await givenUser({ roles: ["APPROVER"] });
  finance = await givenUser({ roles: ["FINANCE"] });
});

beforeEach(async () => {
  await db.approvalStep.updateMany({ data: { state: "SKIPPED" } });
  await db.settings.updateMany({ data: { timeZone: "UTC", holidays: [], workingFrom: "09:00", workingTo: "17:00" } });
});

/** A step that was open from one moment to another. */
async function givenDone(opened: string, ended: string): Promise<void> {
  const order = await givenApproval(new Date(opened), [aRoutedStep()]);
  await givenVerdict(order, approver, { verdict: "APPROVE", now: new Date(ended) });
}

const november = { from: "2026-11-01", to: "2026-11-30" };

describe("approval times", () => {
  it("say for each month what half and nine of ten took, by the clock and in working hours", async () => {
    for (const hours of ["10", "11", "12", "13", "16"])
      await givenDone("2026-11-18T09:00:00Z", `2026-11-18T${hours}:00:00Z`);
    await givenDone("2026-11-20T16:00:00Z", "2026-11-23T10:00:00Z");

    const { months } = await getCycleTimes(auditor, november);

    expect(months).toEqual([
      {
        month: "2026-11",
        steps: 6,
        hours: { p50: "3.50", p90: "36.50" },
        workingHours: { p50: "2.50", p90: "5.50" },
      },
    ]);
  });

  it("tell kinds of steps apart: by policy, stage and who signs", async () => {
    const opened = new Date("2026-11-18T09:00:00Z");
    const order = await givenApproval(opened, [aRoutedStep()], [aRoutedStep({ approvers: [financeRole] })]);
    await givenVerdict(order, approver, { verdict: "APPROVE", now: new Date("2026-11-18T10:00:00Z") });
    await givenVerdict(order, finance, { verdict: "APPROVE", now: new Date("2026-11-18T14:00:00Z") });

    const report = await getCycleTimes(auditor, november);

    const policy = { id: "01935000-0000-7000-8000-000000000002", name: "Standard", version: 1 };
    const same = { month: "2026-11", policy, steps: 1 };
    const [one, four] = ["1.00", "4.00"].map((hours) => ({ p50: hours, p90: hours }));
    expect(report.data).toEqual([
      { ...same, stage: 1, approvers: "one Approver", hours: one, workingHours: one },
      { ...same, stage: 2, approvers: "one of Finance", hours: four, workingHours: four },
    ]);
    expect(cycleTimeCsv(report)).toBe(
      [
        "month,policy,policyVersion,stage,approvers,steps,hoursP50,hoursP90,workingHoursP50,workingHoursP90",
        "2026-11,Standard,1,1,one Approver,1,1.00,1.00,1.00,1.00",
        "2026-11,Standard,1,2,one of Finance,1,4.00,4.00,4.00,4.00",
        "",
      ].join("\r\n"),
    );
  });

  it("are of the company's months, from the first day to the last", async () => {
    await db.settings.updateMany({ data: { timeZone: "Pacific/Kiritimati" } });
    await givenDone("2026-10-30T01:00:00Z", "2026-10-31T09:59:00Z");
    await givenDone("2026-10-30T01:00:00Z", "2026-10-31T10:00:00Z");
    await givenDone("2026-10-30T01:00:00Z", "2026-11-30T10:00:00Z");

    expect((await getCycleTimes(auditor, november)).months).toMatchObject([{ month: "2026-11", steps: 1 }]);
  });

  it.each([
    ["Europe/Vienna", "09:00", "17:00", "2026-10-23T06:30:00Z", "2026-10-27T11:10:00Z"],
    ["America/New_York", "00:00", "24:00", "2026-10-30T03:30:00Z", "2026-11-03T11:10:00Z"],
    ["Pacific/Kiritimati", "22:15", "24:00", "2026-10-29T23:59:00Z", "2026-11-04T00:00:00Z"],
  ])("count working hours in %s from %s to %s as deadlines do", async (timeZone, from, to, opened, ended) => {
    const holidays = ["2026-11-02"];
    await db.settings.updateMany({ data: { timeZone, holidays, workingFrom: from, workingTo: to } });
    await givenDone(opened, ended);

    const { months } = await getCycleTimes(auditor, { from: "2026-10-01", to: "2026-12-01" });

    const calendar = aWorkingCalendar({ timeZone, holidays, workingHours: { from, to } });
    const hours = workingHoursBetween(new Date(opened), new Date(ended), calendar);
    expect(Number(months[0]?.workingHours.p50)).toBeCloseTo(hours, 2);
    expect(hours).toBeGreaterThan(0);
  });

  it("are nobody's business who only buys, and no range is longer than two years", async () => {
    await expect(getCycleTimes(await givenUser({ roles: ["BUYER"] }), {})).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
    await expect(getCycleTimes(auditor, { from: "2020-01-01", to: "2026-01-01" })).rejects.toThrow("two years");
    await expect(getCycleTimes(auditor, { from: "2026-02-01", to: "2026-01-01" })).rejects.toThrow("or later");
  });
});
