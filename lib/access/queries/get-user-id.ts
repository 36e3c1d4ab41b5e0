import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";

/** The id of the user with this address, in whatever case it is written; refuses where there is none. */
export async function getUserId(email: string): Promise<string> {
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } });
  return user?.id ?? settle(no("not_found", `There is no user with the address ${email}.`));
}
