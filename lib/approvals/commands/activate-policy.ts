import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import { activate } from "../activation.ts";
import { activateInput } from "../input.ts";
import { policyEvent } from "../policy-event.ts";
import type { PolicyView } from "../policy-view.ts";
import { findAdministrators } from "../queries/find-administrators.ts";
import { lockPolicy, readPolicy } from "../queries/get-policy.ts";
import { replaceActive } from "../writes/replace-active.ts";

/** Puts a draft in force for what is submitted from now on; approvals that run keep the version they started with. */
export const activatePolicy = command(
  "policy.write",
  activateInput,
  async ({ tx, actor, now, emit }, { id, expectedVersion, reason = null }): Promise<PolicyView> => {
    const policy = await lockPolicy(tx, id);
    settle(activate(policy, actor, { ...(await findAdministrators(tx, actor.id)), reason }));
    settle(unchanged(policy.edition, expectedVersion));

    const actorId = actor.type === "system" ? null : actor.id;
    const { done, retiredId } = await replaceActive(tx, policy, { actorId, reason, now });
    if (!done) settle(no("version_conflict", "Somebody activated this policy a moment ago."));

    if (retiredId !== null) emit(statusChanged("retired", await readPolicy(tx, retiredId), "ACTIVE", null));
    const active = await readPolicy(tx, id);
    emit(statusChanged("activated", active, "DRAFT", reason));
    return active;
  },
);

function statusChanged(
  verb: "activated" | "retired",
  policy: PolicyView,
  old: PolicyView["status"],
  reason: string | null,
) {
  return policyEvent(verb, policy, [{ field: "status", old, new: policy.status }], reason);
}
