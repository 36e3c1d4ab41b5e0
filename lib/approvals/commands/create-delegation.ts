import type * as z from "zod";
import { isSamePerson } from "#lib/access/person";
import { findPersons } from "#lib/access/queries/find-persons";
import { hasBusinessRole } from "#lib/access/role";
import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { amountProblem } from "#lib/input/decimal-field";
import { type Decision, settle, wrongField, yes } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";
import { type Delegation, delegationFacts } from "../delegation.ts";
import { createDelegationInput } from "../input.ts";
import { readDelegation } from "../queries/get-delegation.ts";

/** The caller lets somebody act for him from one moment to another. What was delegated to him he cannot pass on. */
export const createDelegation = command(
  "delegation.write",
  createDelegationInput,
  async ({ tx, actor, now, emit }, input): Promise<Delegation> => {
    const { toUserId, from, to, scope = {} } = input;
    if (to <= from) settle(wrongField("to", "Choose a time after the beginning."));
    if (to <= now) settle(wrongField("to", "Choose a time that is not over yet."));
    settle(await canAct(tx, toUserId, actor.id));
    settle(await isKnown(tx, scope));

    const { documentTypes = [], costCentres = [], maxAmount = null } = scope;
    const id = newId();
    const whole = { documentTypes, costCentres, maxAmount };
    await tx.delegation.create({
      data: { id, fromUserId: actor.id, toUserId, startsAt: from, endsAt: to, ...whole },
    });
    const delegation = await readDelegation(tx, actor, id);
    emit({
      action: "delegation.created",
      stream: `user:${actor.id}`,
      entity: { type: "delegation", id },
      changes: difference<Delegation>(null, delegation, delegationFacts),
    });
    return delegation;
  },
);

async function canAct(tx: Tx, id: string, forUserId: string): Promise<Decision<true, "validation_failed">> {
  if (isSamePerson(await findPersons(tx), id, forUserId)) return wrongField("toUserId", "Choose somebody else.");
  const person = await tx.user.findFirst({ where: { id, active: true, supplierId: null }, select: { roles: true } });
  if (person && hasBusinessRole(person)) return yes(true);
  return wrongField(
    "toUserId",
    "Choose somebody of the company who may approve: a buyer, approver, receiver or finance.",
  );
}

type Scope = NonNullable<z.output<typeof createDelegationInput>["scope"]>;

async function isKnown(tx: Tx, { costCentres = [], maxAmount }: Scope): Promise<Decision<true, "validation_failed">> {
  const known = await tx.costCentre.findMany({ where: { code: { in: costCentres } }, select: { code: true } });
  const unknown = costCentres.find((code) => !known.some((costCentre) => costCentre.code === code));
  if (unknown !== undefined) return wrongField("scope.costCentres", `There is no cost centre ${unknown}.`);
  if (maxAmount === undefined || maxAmount === null) return yes(true);
  const { baseCurrency } = await tx.settings.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } });
  const problem = amountProblem(maxAmount, baseCurrency);
  return problem === null ? yes(true) : wrongField("scope.maxAmount", problem);
}
