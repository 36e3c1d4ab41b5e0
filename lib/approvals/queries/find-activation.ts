import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { db } from "#lib/platform/db";
import { activate } from "../activation.ts";
import type { PolicyView } from "../policy-view.ts";
import { findAdministrators } from "./find-administrators.ts";

/** May he put this policy in force, or why not; alone he says why he does it himself. */
export interface Activation {
  readonly refusal: string | null;
  readonly wantsReason: boolean;
}

/** What the page asks before it offers the button; the command asks the same rule again. */
export async function findActivation(actor: Actor, policy: PolicyView): Promise<Activation> {
  const allowed = can(actor, "policy.write");
  if (!allowed.ok) return { refusal: allowed.refusal.because, wantsReason: false };
  const administrators = await findAdministrators(db, actor.id);
  const decision = activate(policy, actor, { ...administrators, reason: "said" });
  const wantsReason = decision.ok && !activate(policy, actor, { ...administrators, reason: null }).ok;
  return { refusal: decision.ok ? null : decision.refusal.because, wantsReason };
}
