import { db } from "#lib/platform/db";

/** Who got which mail, oldest first, by the first words of its subject: "Rosa: Please decide". */
export async function mailsTold(): Promise<string[]> {
  const mails = await db.mail.findMany({ orderBy: { id: "asc" } });
  const users = await db.user.findMany();
  return mails.map(({ recipient, subject }) => {
    return `${users.find(({ email }) => email === recipient)?.name}: ${subject.split(/:| PO-/)[0]}`;
  });
}

/** What the trail of an order tells, oldest first, without "purchase_order." and its beginning. */
export async function deedsOn(orderId: string): Promise<string[]> {
  const events = await db.auditEvent.findMany({
    where: { stream: `purchase_order:${orderId}` },
    orderBy: { sequence: "asc" },
  });
  return events.map(({ action }) => action.replace("purchase_order.", "")).filter((action) => action !== "created");
}
