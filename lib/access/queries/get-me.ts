import { query } from "#lib/change/query";
import { db } from "#lib/platform/db";
import { nothingInput } from "../input.ts";
import type { MailWish } from "../mail-wish.ts";
import { type Action, permissionsOf } from "../permission.ts";
import type { Role } from "../role.ts";

export interface Me {
  readonly user: { readonly id: string; readonly email: string; readonly name: string };
  readonly roles: readonly Role[];
  /** What the roles ever allow, as in "order.create". */
  readonly permissions: readonly Action[];
  /** When he is told that his signature is wanted. */
  readonly approvalMails: MailWish;
  readonly supplier: { readonly id: string; readonly code: string; readonly name: string } | null;
}

/** Who asks, and what he may ever do. */
export const getMe = query("self.read", nothingInput, async (actor): Promise<Me> => {
  const select = {
    id: true,
    email: true,
    name: true,
    approvalMails: true,
    supplier: { select: { id: true, code: true, name: true } },
  } as const;
  const { supplier, approvalMails, ...user } = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select });
  return { user, roles: actor.roles, permissions: permissionsOf(actor), approvalMails, supplier };
});
