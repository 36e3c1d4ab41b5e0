import { decide, type Outcome } from "#lib/approvals/decision";
import type { Verdict } from "#lib/approvals/instance";
import { getOpenInstance } from "#lib/approvals/queries/get-open-instance";
import { saveDecision, type Verdicted } from "#lib/approvals/writes/save-decision";
import { no, settle } from "#lib/kernel/decision";
import type { OrderVerb } from "../lifecycle.ts";
import type { OrderContext } from "./order-command.ts";

const verbs = { APPROVE: "approve", REJECT: "reject", REQUEST_CHANGES: "request-changes" } as const satisfies Record<
  Verdict,
  OrderVerb
>;

/** Writes one person's verdict on the step that waits for him, and says what follows from it. */
export async function decideOn(
  change: OrderContext,
  verdict: Verdict,
  input: Omit<Verdicted, "verdict">,
): Promise<Outcome> {
  const { tx, actor, now, order } = change;
  change.mustAllow(verbs[verdict]);
  const instance = await getOpenInstance(tx, order.id);
  if (!instance) throw new Error(`${order.number} waits for approval, but no approval is open.`);

  const decision = decide(instance, order, actor, { verdict, contentHash: input.contentHash });
  if (change.overtaken && !(decision.ok && decision.value.step.decisions.length > 0)) {
    settle(
      no("version_conflict", "Somebody decided on this order a moment ago. Look at it again.", {
        currentVersion: order.version,
      }),
    );
  }
  const outcome = settle(decision);
  change.mustBeCurrent();
  change.write(saveDecision(outcome, actor, { ...input, verdict }, now));
  return outcome;
}
