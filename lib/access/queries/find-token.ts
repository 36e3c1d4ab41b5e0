import { db } from "#lib/platform/db";
import { hashOf } from "../token.ts";

/** Would this secret link still work? */
export async function isTokenValid(purpose: "setup" | "reset", token: string): Promise<boolean> {
  const where = { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: new Date() } };
  return (await db.oneTimeToken.count({ where })) > 0;
}
