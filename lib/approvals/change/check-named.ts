import { no, settle } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import type { ApproverRule, Rule } from "../policy.ts";
import { listUnable, type Named } from "../queries/list-unable.ts";

const instead = {
  user: "Name somebody of the company who may approve: a buyer, approver, receiver or finance.",
  group: "Name a group that is there.",
} as const;

/** Refuses rules that name people who cannot approve or groups that are not there, and says where each one stands. */
export async function checkNamed(tx: Tx, rules: readonly Rule[]): Promise<void> {
  const named = namedIn(rules);
  const unable = new Set(await listUnable(tx, named));
  const errors = named.filter(({ id }) => unable.has(id)).map(({ path, kind }) => ({ path, message: instead[kind] }));
  if (errors.length > 0) settle(no("validation_failed", "The policy names people who cannot approve.", { errors }));
}

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
