import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { newId } from "#lib/kernel/id";
import { checkNamed } from "../change/check-named.ts";
import { policyEvent } from "../policy-event.ts";
import { policyInput } from "../policy-input.ts";
import { policyFacts, type PolicyView } from "../policy-view.ts";
import { readPolicy } from "../queries/get-policy.ts";
import { insertPolicy } from "../writes/insert-policy.ts";

/** A new version of the rules, as a draft: nothing is routed by it until somebody activates it. */
export const createPolicy = command(
  "policy.write",
  policyInput,
  async ({ tx, actor, emit }, input): Promise<PolicyView> => {
    await checkNamed(tx, input.rules);

    const id = newId();
    await insertPolicy(tx, { id, ...input, authorId: actor.type === "system" ? null : actor.id });
    const policy = await readPolicy(tx, id);
    emit(policyEvent("created", policy, difference<PolicyView>(null, policy, policyFacts)));
    return policy;
  },
);
