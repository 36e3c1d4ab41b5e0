import type * as z from "zod";
import type { Command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { type OrderContext, partCommand } from "#lib/orders/change/order-command";
import type { OrderView } from "#lib/orders/view";
import { exceptionToSign, exceptionWithId } from "#lib/invoices/accepting";
import { toSign } from "#lib/orders/change-order";
import type { Capacity } from "../capacity.ts";
import type { Signing } from "../decision.ts";
import type { InstanceStep, StepState } from "../instance.ts";
import { listCandidates } from "../queries/find-candidates.ts";
import { findStepOrder } from "../queries/find-step-order.ts";
import { getPendingOfStep, type Pending } from "../queries/get-open-instance.ts";

type StepVerb = "reassign" | "add-approver" | "recuse";

export interface StepContext extends OrderContext {
  readonly pending: Pending;
  /** What is signed: the order, the change of it, or what an invoice asks too much. */
  readonly signing: Signing;
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
    const { tx, order, actor } = change;
    const pending = await getPendingOfStep(tx, order.id, input.id, actor.id);
    const exception = exceptionWithId(order, pending?.matchExceptionId ?? null);
    change.mustAllow(exception ? "accept-exception" : verb);
    const step = pending?.steps.find(({ id }) => id === input.id);
    if (change.overtaken) settle(no("version_conflict", overtaken, { currentVersion: order.version }));
    if (!pending || !step || !states.includes(step.state)) {
      return settle(no("illegal_transition", over, { currentStatus: order.status, allowedCommands: [] }));
    }
    const signing = exception ? exceptionToSign(order, exception) : toSign(order);
    const people = await listCandidates(tx, pending.id);
    await run(Object.assign(change, { pending, signing, step, people }), input);
  });
}

const overtaken = "Somebody did something with this order a moment ago. Look at it again.";
const over = "This step does not wait for anybody. Look at the order again.";
