import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { db } from "#lib/platform/db";
import { activate } from "../activation.ts";
import type { PolicyView } from "../policy-view.ts";
import { countOtherAdmins } from "./count-other-admins.ts";

/** May he put this policy in force, or why not; alone he says why he does it himself. */
export interface Activation {
  readonly refusal: string | null;
  readonly wantsReason: boolean;
}

/** What the page asks before it offers the button; the command asks the same rule again. */
export async function findActivation(actor: Actor, policy: PolicyView): Promise<Activation> {
  const allowed = can(actor, "policy.write");
  if (!allowed.ok) return { refusal: allowed.refusal.because, wantsReason: false };
  const otherAdmins = await countOtherAdmins(db, actor.id);
  const decision = activate(policy, actor, { otherAdmins, reason: "said" });
  const wantsReason = decision.ok && policy.author?.id === actor.id;
  return { refusal: decision.ok ? null : decision.refusal.because, wantsReason };
}
