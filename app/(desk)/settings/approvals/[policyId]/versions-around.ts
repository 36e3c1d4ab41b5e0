import type { Actor } from "#lib/access/actor";
import type { PolicyView } from "#lib/approvals/policy-view";
import { findActivation } from "#lib/approvals/queries/find-activation";
import { findGlossary } from "#lib/approvals/queries/find-glossary";
import { listBacktests } from "#lib/approvals/queries/list-backtests";
import { listPolicies } from "#lib/approvals/queries/list-policies";

/** What stands beside a policy: the one in force, the earlier ones, the one it is compared with, and its last backtest. */
export async function versionsAround(actor: Actor, policy: PolicyView, against: string | null) {
  const [{ data: all }, { data: backtests }, activation] = await Promise.all([
    listPolicies(actor, { limit: "200" }),
    listBacktests(actor, { id: policy.id, limit: "1" }),
    findActivation(actor, policy),
  ]);
  const alike = all.filter(({ documentType, id }) => documentType === policy.documentType && id !== policy.id);
  const active = alike.find(({ status }) => status === "ACTIVE") ?? null;
  const earlier = alike.filter(({ version, status }) => version < policy.version || status === "ACTIVE");
  const asked = earlier.find(({ id }) => id === against);
  const other = asked ?? active ?? earlier[0] ?? null;
  const glossary = await findGlossary(
    actor,
    [policy, ...alike].flatMap(({ rules }) => rules),
  );
  return { glossary, active, other, earlier, latest: backtests[0] ?? null, activation };
}
