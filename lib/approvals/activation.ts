import type { Actor } from "#lib/access/actor";
import { isSamePerson, type Persons } from "#lib/access/person";
import { type Decision, no, yes, wrongField } from "#lib/kernel/decision";
import type { PolicyView } from "./policy-view.ts";

type ActivationRefusal = "illegal_transition" | "separation_of_duties" | "validation_failed";

/** Who else could put a policy in force. */
export interface Administrators {
  /** How many, of other persons than the one who asks. */
  readonly otherAdmins: number;
  readonly persons: Persons;
}

/** May this administrator put the policy in force? Its author may only where nobody else could, and says why. */
export function activate(
  policy: Pick<PolicyView, "status" | "author">,
  actor: Pick<Actor, "id">,
  { otherAdmins, persons, reason }: Administrators & { readonly reason: string | null },
): Decision<true, ActivationRefusal> {
  if (policy.status !== "DRAFT") {
    const because =
      policy.status === "ACTIVE"
        ? "This policy is active already."
        : "This policy was retired. Create it again to use it.";
    return no("illegal_transition", because, { currentStatus: policy.status, allowedCommands: [] });
  }
  if (policy.author === null || !isSamePerson(persons, policy.author.id, actor.id)) return yes(true);
  if (otherAdmins > 0)
    return no("separation_of_duties", "You wrote this policy, so another administrator activates it.");
  if (reason) return yes(true);
  const message = "You are the only administrator and wrote this policy yourself: say why you activate it.";
  return wrongField("reason", message);
}

/** Only drafts are edited and deleted: what was in force stays as it was. */
export function editable({ status }: Pick<PolicyView, "status">): Decision<true, "illegal_transition"> {
  if (status === "DRAFT") return yes(true);
  const was = status === "ACTIVE" ? "is active" : "was retired";
  return no("illegal_transition", `This policy ${was} and stays as it is. Make a new version from it.`, {
    currentStatus: status,
    allowedCommands: [],
  });
}
