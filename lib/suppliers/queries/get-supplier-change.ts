import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { turnOf } from "#lib/approvals/decision";
import { getSupplierPending } from "#lib/approvals/queries/get-open-instance";
import { type RouteView, routeOf } from "#lib/approvals/route-view";
import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import { seesAccounts } from "../account-visibility.ts";
import { getChangeInput } from "../bank-input.ts";
import { signingOf, stillOpen, type SupplierChangeView, viewOf, withdrawable } from "../supplier-change.ts";
import { loadChange } from "./change-columns.ts";

export interface WholeChange extends SupplierChangeView {
  readonly route: RouteView;
  /** What this person may do with it now. */
  readonly allowedCommands: readonly ("approve" | "reject" | "withdraw")[];
}

/** One change of a supplier, with who signs it. Whoever has to sign it reads the whole account. */
export const getSupplierChange = query(
  "supplier-change.read",
  getChangeInput,
  async (actor, { id }): Promise<{ supplierChange: WholeChange }> => ({
    supplierChange: await readChange(db, actor, id),
  }),
);

/** The same inside a command. Refuses with `not_found`. */
export async function readChange(tx: Tx, actor: Actor, id: string): Promise<WholeChange> {
  const change = await loadChange(tx, id);
  const pending = change && (await getSupplierPending(tx, id, actor.id));
  if (!change || !pending) return settle(no("not_found", "There is no such change of a supplier."));
  const isOpen = stillOpen(change).ok;
  const signs =
    isOpen && can(actor, "supplier-change.decide").ok && turnOf(pending, signingOf(change), pending.standing).ok;
  const signed = pending.steps.some(({ decisions }) => decisions.some(({ userId }) => userId === actor.id));
  const requester = await tx.user.findUniqueOrThrow({ where: { id: change.requestedBy.id }, select: { active: true } });
  const withdraws =
    isOpen && can(actor, "supplier-change.propose").ok && withdrawable(change, actor.id, requester.active).ok;
  return {
    ...viewOf(change, signs || signed || seesAccounts(actor, change.supplier.id)),
    route: routeOf(pending),
    allowedCommands: [
      ...(signs ? (["approve", "reject"] as const) : []),
      ...(withdraws ? (["withdraw"] as const) : []),
    ],
  };
}
