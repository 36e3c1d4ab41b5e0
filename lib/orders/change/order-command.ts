import type * as z from "zod";
import type { Actor } from "#lib/access/actor";
import { type Command, type CommandContext, command } from "#lib/change/command";
import { no, Refused, settle } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import { actionOf, allowedCommands, mine } from "../allowed-commands.ts";
import { eventOf } from "../events.ts";
import { legal, type OrderVerb } from "../lifecycle.ts";
import { type Move, type Movement, moved, movement } from "../movement.ts";
import type { Order } from "../order.ts";
import { stale } from "../stale.ts";
import { lockOrder } from "../queries/load-order.ts";
import { type OrderStep, type StepNews, stepFrom } from "../step.ts";
import { type OrderView, orderView } from "../view.ts";
import { sees } from "../visibility.ts";
import { saveOrder } from "../writes/save-order.ts";

type Context = Omit<CommandContext, "emit">;

export interface OrderContext extends Context {
  /** The order as it was when the command began. */
  readonly before: Order;
  /** The order as it stands after the steps taken so far. */
  readonly order: Order;
  /** Its lines, with what moved since the last step. */
  readonly lines: Order["lines"];
  /** Somebody else changed it between the call and the lock. */
  readonly overtaken: boolean;
  /** Takes one step: a new state, its audit entry and its event. */
  take(news: StepNews): void;
  /** Moves quantities of lines; what moved becomes part of the next step. */
  move(moves: readonly Move[], about?: { readonly documentId?: string; readonly reason?: string | null }): void;
  /** Throws the contract's 409 where the order, as it stands, does not allow this. */
  mustAllow(verb: OrderVerb): void;
  /** Throws where the caller's version is an older one. After everything that decides who may. */
  mustBeCurrent(): void;
}

interface Addressed {
  readonly id: string;
  readonly expectedVersion?: number | undefined;
}

type Run<Input, Answer> = (context: OrderContext, input: Input) => Promise<Answer> | Answer;

/** A command on one existing order, which answers the order as it is then. */
export function orderCommand<Schema extends z.ZodType<Addressed>>(
  verb: OrderVerb,
  schema: Schema,
  run: Run<z.output<Schema>, void>,
): Command<OrderView> {
  return onOrder(verb, schema, run, (_nothing, view) => view);
}

/** The same for a command on something that belongs to an order; `orderOf` finds the order, null where there is none. */
export function partCommand<Schema extends z.ZodType<Addressed>>(
  verb: OrderVerb,
  schema: Schema,
  orderOf: (tx: Tx, id: string) => Promise<string | null>,
  run: Run<z.output<Schema>, void>,
): Command<OrderView> {
  return onOrder(verb, schema, run, (_nothing, view) => view, orderOf);
}

/** The same for a command that makes a document: it answers the document and the order. */
export function documentCommand<Schema extends z.ZodType<Addressed>, Document extends object>(
  verb: OrderVerb,
  schema: Schema,
  run: Run<z.output<Schema>, (order: Order) => Document>,
): Command<Document & { purchaseOrder: OrderView }> {
  return onOrder(verb, schema, run, (documentOf, view, order) => ({ ...documentOf(order), purchaseOrder: view }));
}

/** Lock, look whether he sees it and owns it, run, save and tell: every command is guarded in this order. */
function onOrder<Schema extends z.ZodType<Addressed>, Answer, Output>(
  verb: OrderVerb,
  schema: Schema,
  run: Run<z.output<Schema>, Answer>,
  answerOf: (answer: Answer, view: OrderView, order: Order) => Output,
  orderOf: (tx: Tx, id: string) => Promise<string | null> = (_tx, id) => Promise.resolve(id),
): Command<Output> {
  return command(actionOf(verb), schema, async ({ emit, ...context }, input) => {
    const id = (await orderOf(context.tx, input.id)) ?? settle(no("not_found", "There is no such approval."));
    const change = await openChange(verb, context, { ...input, id });
    const answer = await run(change, input);

    const { before, order: after, steps, movements } = change;
    context.write(saveOrder(context.actor, { before, after, movements }));
    for (const step of steps) emit(eventOf(step, verb, context.actor, context.now));
    return answerOf(answer, orderView(after, context.actor), after);
  });
}

/** The order, locked, for somebody who sees it and may do this with it as far as ownership goes. */
export async function openChange(verb: OrderVerb, context: Context, input: Addressed): Promise<RunningChange> {
  const { tx, actor } = context;
  const locked = await lockOrder(tx, input.id);
  if (!locked || !sees(actor, locked.order)) return settle(no("not_found", "There is no such purchase order."));
  settle(mine(locked.order, actor, verb));
  return new RunningChange(context, locked, input.expectedVersion);
}

interface Locked {
  readonly order: Order;
  readonly overtaken: boolean;
}

class RunningChange implements OrderContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly write: Context["write"];
  readonly steps: OrderStep[] = [];
  readonly movements: Movement[] = [];
  readonly before: Order;
  readonly overtaken: boolean;
  readonly #expectedVersion: number | undefined;
  #order: Order;
  #lines: Order["lines"];

  constructor({ tx, actor, now, write }: Context, { order, overtaken }: Locked, expectedVersion: number | undefined) {
    this.tx = tx;
    this.actor = actor;
    this.now = now;
    this.write = write;
    this.before = order;
    this.overtaken = overtaken;
    this.#expectedVersion = expectedVersion;
    this.#order = order;
    this.#lines = order.lines;
  }

  get order(): Order {
    return this.#order;
  }

  get lines(): Order["lines"] {
    return this.#lines;
  }

  take(news: StepNews): void {
    const step = stepFrom(
      this.#order,
      { ...news, patch: { lines: this.#lines, ...news.patch } },
      this.before.version + 1,
      this.now,
    );
    this.steps.push(step);
    this.#order = step.after;
    this.#lines = step.after.lines;
  }

  move(moves: readonly Move[], about: { readonly documentId?: string; readonly reason?: string | null } = {}): void {
    const { documentId = null, reason = null } = about;
    this.#lines = moved(this.#lines, moves);
    this.movements.push(...moves.map((move) => movement(move, { documentId, reason, actorId: this.actor.id })));
  }

  mustAllow(verb: OrderVerb): void {
    settle(legal(this.#order, verb, allowedCommands(this.#order, this.actor)));
  }

  mustBeCurrent(): void {
    const { version } = this.before;
    if (this.#expectedVersion !== undefined && this.#expectedVersion !== version) throw new Refused(stale(version));
  }
}
