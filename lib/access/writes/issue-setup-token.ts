import { db } from "#lib/platform/db";
import { hashOf, newToken } from "../token.ts";

const validHours = 24;

/** The purpose of the token that lets the first person in. */
export const setupPurpose = "setup";

/** A new one-time token for `/setup`, while there is no user; the ones before it end. Null once there is somebody. */
export async function issueSetupToken(now: Date): Promise<string | null> {
  if ((await db.user.findFirst({ select: { id: true } })) !== null) return null;

  const token = newToken();
  const expiresAt = new Date(now.getTime() + validHours * 3_600_000);
  await db.oneTimeToken.deleteMany({ where: { purpose: setupPurpose } });
  await db.oneTimeToken.create({ data: { tokenHash: hashOf(token), purpose: setupPurpose, expiresAt } });
  return token;
}
