import { decide, type Outcome } from "#lib/approvals/decision";
import { getSupplierPending } from "#lib/approvals/queries/get-open-instance";
import { saveDecision, type Verdicted } from "#lib/approvals/writes/save-decision";
import type { CommandContext } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import type { Write } from "#lib/platform/write";
import { lockChange } from "../queries/lock-change.ts";
import { signingOf, stillOpen, type SupplierChange } from "../supplier-change.ts";

interface Decided {
  readonly change: SupplierChange;
  readonly outcome: Outcome;
  /** The user for whom he decided; null = for himself. */
  readonly onBehalfOf: string | null;
  /** What is to be written. */
  readonly verdict: Write;
}

/** One person's verdict on the bank details that wait for him, by the rules by which orders are decided on. */
export async function decideOnChange(
  { tx, actor, now }: Pick<CommandContext, "tx" | "actor" | "now">,
  said: Verdicted & { readonly id: string },
): Promise<Decided> {
  const change = await lockChange(tx, said.id);
  settle(stillOpen(change));
  const pending = await getSupplierPending(tx, change.id, actor.id);
  if (!pending) throw new Error("Bank details wait for approval, but no approval is open.");
  const outcome = settle(decide(pending, signingOf(change), pending.standing, said));
  const { person, scope } = outcome.capacity;
  const { calendar } = pending;
  return {
    change,
    outcome,
    onBehalfOf: scope && person.id,
    verdict: saveDecision(outcome, actor, said, { now, calendar }),
  };
}
