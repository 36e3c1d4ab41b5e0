import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import { editable } from "../activation.ts";
import { checkNamed } from "../change/check-named.ts";
import { policyEvent } from "../policy-event.ts";
import { editPolicyInput, rulesProblems } from "../policy-input.ts";
import { policyFacts, type PolicyView } from "../policy-view.ts";
import { lockPolicy, readPolicy } from "../queries/get-policy.ts";
import { updatePolicy } from "../writes/update-policy.ts";

/** Replaces the name or the rules of a draft. Who edits it is its author from then on, so that somebody else activates it. */
export const editPolicy = command(
  "policy.write",
  editPolicyInput,
  async ({ tx, actor, emit }, { id, expectedVersion, ...given }): Promise<PolicyView> => {
    const before = await lockPolicy(tx, id);
    settle(editable(before));
    settle(unchanged(before.edition, expectedVersion));
    if (given.rules) {
      const errors = rulesProblems(before.documentType, given.rules);
      if (errors.length > 0) settle(no("validation_failed", errors[0]?.message ?? "", { errors }));
      await checkNamed(tx, given.rules);
    }

    await updatePolicy(tx, { ...before, ...given }, actor.type === "system" ? null : actor.id);
    const after = await readPolicy(tx, id);
    emit(policyEvent("edited", after, difference<PolicyView>(before, after, [...policyFacts, "edition", "author"])));
    return after;
  },
);
