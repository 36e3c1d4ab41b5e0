import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { activate } from "../activation.ts";
import { activateInput } from "../input.ts";
import type { PolicyView } from "../policy-view.ts";
import { countOtherAdmins } from "../queries/count-other-admins.ts";
import { readPolicy } from "../queries/get-policy.ts";
import { replaceActive } from "../writes/replace-active.ts";

/** Puts a draft in force for what is submitted from now on; approvals that run keep the version they started with. */
export const activatePolicy = command(
  "policy.write",
  activateInput,
  async ({ tx, actor, now, emit }, { id, reason = null }): Promise<PolicyView> => {
    const policy = await readPolicy(tx, id);
    settle(activate(policy, actor, { otherAdmins: await countOtherAdmins(tx, actor.id), reason }));

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
  { id, documentType, version, status }: PolicyView,
  old: PolicyView["status"],
  reason: string | null,
) {
  return {
    action: `approval_policy.${verb}`,
    stream: `approval_policy:${id}`,
    entity: { type: "approval_policy", id, number: `${documentType} ${version}` },
    changes: [{ field: "status", old, new: status }],
    reason,
  };
}
