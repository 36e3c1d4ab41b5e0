import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import { editable } from "../activation.ts";
import { deletePolicyInput } from "../input.ts";
import { policyEvent } from "../policy-event.ts";
import { policyFacts, type PolicyView } from "../policy-view.ts";
import { lockPolicy } from "../queries/get-policy.ts";

/** Takes a draft away, with its backtests; the trail keeps what it said. */
export const deletePolicy = command(
  "policy.write",
  deletePolicyInput,
  async ({ tx, emit }, { id, expectedVersion }): Promise<void> => {
    const policy = await lockPolicy(tx, id);
    settle(editable(policy));
    settle(unchanged(policy.edition, expectedVersion));

    await tx.approvalPolicy.delete({ where: { id } });
    emit(policyEvent("deleted", policy, difference<PolicyView>(policy, null, policyFacts)));
  },
);
