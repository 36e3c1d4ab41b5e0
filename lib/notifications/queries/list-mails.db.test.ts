import { describe, expect, it } from "vitest";
import { Refused } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { givenUser } from "../../../prisma/seed/given-user.ts";
import { queueMail } from "../writes/queue-mail.ts";
import { listMails } from "./list-mails.ts";

const mail = { recipient: "rosa@example.com", subject: "Please decide", text: "Hello" };

describe("the list of mails", () => {
  it("shows the newest first, page by page, of the states asked for", async () => {
    const admin = await givenUser({ roles: ["ADMIN"] });
    for (const cause of ["a", "b", "c", "d"]) await queueMail(db, { ...mail, cause, subject: cause });
    await db.mail.updateMany({ where: { cause: "b" }, data: { state: "failed" } });

    const first = await listMails(admin, { limit: "2", state: "pending" });
    const second = await listMails(admin, { limit: "2", state: "pending", cursor: first.nextCursor });

    expect(first.data.map(({ subject }) => subject)).toEqual(["d", "c"]);
    expect(second.data.map(({ subject }) => subject)).toEqual(["a"]);
    expect(second.nextCursor).toBeNull();
  });

  it("is for administrators only", async () => {
    const buyer = await givenUser({ roles: ["BUYER", "FINANCE", "AUDITOR"] });

    await expect(listMails(buyer, {})).rejects.toThrow(Refused);
  });
});
