import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { editMe } from "#lib/access/commands/edit-me";
import { db } from "#lib/platform/db";
import { aRoutedStep, givenApproval } from "#prisma/seed/given-approval";
import { givenUser } from "#prisma/seed/given-user";
import { sendDigests } from "./send-digests.ts";

const friday = "2026-11-20";
const at = (time: string, day = friday) => new Date(`${day}T${time}:00Z`);
let reader: Actor;

beforeEach(async () => {
  await db.user.updateMany({ data: { active: false } });
  await db.approvalStep.updateMany({ data: { state: "SKIPPED" } });
  await db.mail.deleteMany();
  await db.settings.updateMany({ data: { timeZone: "UTC", holidays: [] } });
  reader = await givenUser({ roles: ["APPROVER"], name: "Rosa" });
  await editMe(reader, { approvalMails: "DIGEST" });
});

const subjects = async () => (await db.mail.findMany({ orderBy: { id: "asc" } })).map(({ subject }) => subject);

describe("a digest", () => {
  it("tells all that waits at eight, once a day, by however many workers", async () => {
    const late = await givenApproval(at("09:00", "2026-11-18"), [aRoutedStep({ dueHours: 2 })]);
    const other = await givenApproval(at("16:00", "2026-11-19"), [aRoutedStep()]);

    await sendDigests(at("07:59"));
    expect(await subjects()).toEqual([]);
    await Promise.all([sendDigests(at("08:00")), sendDigests(at("08:00")), sendDigests(at("08:00"))]);
    await sendDigests(at("12:00"));

    expect(await subjects()).toEqual(["2 orders wait for your signature"]);
    const { text, html } = await db.mail.findFirstOrThrow();
    expect(text).toContain("1 of them overdue");
    expect(text.indexOf(late.number)).toBeLessThan(text.indexOf(other.number));
    expect(text).toContain("http://localhost:3000/approvals");
    expect(html).toContain(other.number);
  });

  it("comes again the next working morning, and not on weekends and holidays", async () => {
    await givenApproval(at("16:00", "2026-11-19"), [aRoutedStep()]);
    await db.settings.updateMany({ data: { holidays: ["2026-11-23"] } });

    for (const day of [friday, "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"])
      await sendDigests(at("08:30", day));

    expect(await subjects()).toHaveLength(2);
  });

  it("keeps to the company's time zone", async () => {
    await givenApproval(at("06:00", "2026-11-19"), [aRoutedStep()]);
    await db.settings.updateMany({ data: { timeZone: "America/New_York" } });

    await sendDigests(at("12:59"));
    expect(await subjects()).toEqual([]);
    await sendDigests(at("13:00"));
    expect(await subjects()).toHaveLength(1);
  });

  it("is not sent when nothing waits, nor later that day when something does", async () => {
    await sendDigests(at("08:00"));
    await givenApproval(at("09:00"), [aRoutedStep()]);
    await sendDigests(at("10:00"));

    expect(await subjects()).toEqual([]);
  });

  it.each(["AT_ONCE", "OFF"] as const)("is not for those who chose %s", async (approvalMails) => {
    await editMe(reader, { approvalMails });
    await givenApproval(at("16:00", "2026-11-19"), [aRoutedStep()]);

    await sendDigests(at("08:00"));

    expect(await subjects()).toEqual([]);
  });
});

describe("choosing one's mails", () => {
  it("is one's own business, and in the trail", async () => {
    const [event] = await db.auditEvent.findMany({ where: { stream: `user:${reader.id}` } });
    expect(event).toMatchObject({
      action: "user.edited",
      actorId: reader.id,
      changes: [{ field: "approvalMails", old: "AT_ONCE", new: "DIGEST" }],
    });
  });

  it.each([["AUDITOR"], ["ADMIN"]] as const)("is not for %s, who signs nothing", async (role) => {
    const actor = await givenUser({ roles: [role] });

    await expect(editMe(actor, { approvalMails: "OFF" })).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });
});
