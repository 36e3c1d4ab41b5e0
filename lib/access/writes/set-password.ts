import type { Tx } from "#lib/platform/db";

export interface NewPassword {
  readonly hash: string;
  /** It must be changed at the next sign-in. */
  readonly expired: boolean;
  readonly now: Date;
}

/** Replaces the password; links to reset it are worth nothing any more. */
export async function setPassword(tx: Tx, userId: string, { hash, expired, now }: NewPassword): Promise<void> {
  const data = { passwordHash: hash, passwordExpired: expired, passwordChangedAt: now };
  await tx.user.update({ where: { id: userId }, data });
  await tx.oneTimeToken.deleteMany({ where: { userId } });
}
