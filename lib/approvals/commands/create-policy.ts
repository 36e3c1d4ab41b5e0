import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import type { ApproverRule, Rule } from "../policy.ts";
import { policyInput } from "../policy-input.ts";
import { policyFacts, type PolicyView } from "../policy-view.ts";
import { readPolicy } from "../queries/get-policy.ts";
import { listUnable, type Named } from "../queries/list-unable.ts";
import { insertPolicy } from "../writes/insert-policy.ts";

/** A new version of the rules, as a draft: nothing is routed by it until somebody activates it. */
export const createPolicy = command(
  "policy.write",
  policyInput,
  async ({ tx, actor, emit }, input): Promise<PolicyView> => {
    const named = namedIn(input.rules);
    const unable = new Set(await listUnable(tx, named));
    const errors = named.filter(({ id }) => unable.has(id)).map(({ path, kind }) => ({ path, message: instead[kind] }));
    if (errors.length > 0) settle(no("validation_failed", "The policy names people who cannot approve.", { errors }));

    const id = newId();
    await insertPolicy(tx, { id, ...input, authorId: actor.type === "system" ? null : actor.id });
    const policy = await readPolicy(tx, id);
    emit({
      action: "approval_policy.created",
      stream: `approval_policy:${id}`,
      entity: { type: "approval_policy", id, number: `${policy.documentType} ${policy.version}` },
      changes: difference<PolicyView>(null, policy, policyFacts),
    });
    return policy;
  },
);

const instead = {
  user: "Name somebody of the company who may approve: a buyer, approver, receiver or finance.",
  group: "Name a group that is there.",
} as const;

/** Every person and group that the rules name by id, and where. */
function namedIn(rules: readonly Rule[]): (Named & { readonly path: string })[] {
  return rules.flatMap(({ then }, rule) =>
    (then ?? []).flatMap(({ steps }, stage) =>
      steps.flatMap(({ approvers, sla }, step) => {
        const path = `rules.${rule}.then.${stage}.steps.${step}`;
        return [
          ...approvers.flatMap((approver, index) => namedBy(approver, `${path}.approvers.${index}`)),
          ...namedBy(sla?.escalateTo ?? {}, `${path}.sla.escalateTo`),
        ];
      }),
    ),
  );
}

function namedBy({ user, group }: ApproverRule, path: string): (Named & { readonly path: string })[] {
  return [
    ...(user === undefined ? [] : [{ kind: "user" as const, id: user, path: `${path}.user` }]),
    ...(group === undefined ? [] : [{ kind: "group" as const, id: group, path: `${path}.group` }]),
  ];
}
