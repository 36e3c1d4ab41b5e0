import type * as z from "zod";
import type { Command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { type OrderContext, partCommand } from "#lib/orders/change/order-command";
import type { OrderView } from "#lib/orders/view";
import type { Capacity } from "../capacity.ts";
import type { InstanceStep, StepState } from "../instance.ts";
import { listCandidates } from "../queries/find-candidates.ts";
import { findStepOrder } from "../queries/find-step-order.ts";
import { getPending, type Pending } from "../queries/get-open-instance.ts";

type StepVerb = "reassign" | "add-approver" | "recuse";

export interface StepContext extends OrderContext {
  readonly pending: Pending;
  readonly step: InstanceStep;
  /** Everybody whom the steps that are not over mean. */
  readonly people: readonly Capacity[];
}

interface Addressed {
  readonly id: string;
  readonly expectedVersion?: number | undefined;
}

/** A command on one step of a running approval: under the lock of its order, in its audit trail. Answers the order. */
export function stepCommand<Schema extends z.ZodType<Addressed>>(
  verb: StepVerb,
  schema: Schema,
  states: readonly StepState[],
  run: (context: StepContext, input: z.output<Schema>) => Promise<void> | void,
): Command<OrderView> {
  return partCommand(verb, schema, findStepOrder, async (change, input) => {
    change.mustAllow(verb);
    const { tx, order, actor } = change;
    const pending = await getPending(tx, order.id, actor.id);
    const step = pending?.steps.find(({ id }) => id === input.id);
    if (change.overtaken) settle(no("version_conflict", overtaken, { currentVersion: order.version }));
    if (!pending || !step || !states.includes(step.state)) {
      return settle(no("illegal_transition", over, { currentStatus: order.status, allowedCommands: [] }));
    }
    const people = await listCandidates(tx, pending.id);
    await run(Object.assign(change, { pending, step, people }), input);
  });
}

const overtaken = "Somebody did something with this order a moment ago. Look at it again.";
const over = "This step does not wait for anybody. Look at the order again.";
