import type * as z from "zod";
import type { Actor } from "#lib/access/actor";
import { type Action, can } from "#lib/access/permission";
import { settle } from "#lib/kernel/decision";
import { type Tx, transaction } from "#lib/platform/db";
import { type Write, writeAll } from "#lib/platform/write";
import { announce } from "./announce.ts";
import { answering } from "./answering.ts";
import type { DomainEvent } from "./event.ts";
import { type Idempotency, storedAnswer } from "./idempotency.ts";
import { recordOf } from "./record.ts";

export interface CommandContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  /** Writes rows at the end, in one statement with all others and what is recorded. */
  readonly write: (rows: Write) => void;
  /** Says what happened. At least once: a command that changes something silently fails. */
  readonly emit: (event: DomainEvent) => void;
}

export interface CommandOptions {
  readonly idempotency?: Idempotency;
  /** Where the thing just made can be read, stored beside the answer. */
  readonly location?: (output: never) => string;
  /** Rows of who runs the command, in its transaction: his note that it is done. */
  readonly besides?: (output: never) => Write;
}

export interface Command<Output> {
  (actor: Actor, untrusted: unknown, options?: CommandOptions): Promise<Output>;
  readonly action: Action;
  readonly input: z.ZodType;
}

/**
 * The only way anything changes: may he, parse, decide, write and record, in one transaction.
 * Throws `Refused`, `ZodError`, or `Replay` where an idempotency key was answered before.
 */
export function command<Schema extends z.ZodType, Output>(
  action: Action,
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>) => Promise<Output>,
): Command<Output> {
  const execute = async (actor: Actor, untrusted: unknown, options: CommandOptions = {}): Promise<Output> => {
    settle(can(actor, action));
    const input = await schema.parseAsync(untrusted);

    const { output, deliveries } = await answering(actor, options.idempotency, () =>
      transaction(async (tx) => {
        const events: DomainEvent[] = [];
        const writes: Write[] = [];
        const emit = (event: DomainEvent) => void events.push(event);
        const write = (rows: Write) => void writes.push(rows);
        const result = await run({ tx, actor, now: new Date(), write, emit }, input);
        if (events.length === 0) throw new Error(`${action} changed something silently.`);

        const location = options.location?.(result as never) ?? null;
        const answer = options.idempotency ? storedAnswer(actor.id, options.idempotency, result, location) : null;
        const besides = options.besides ? [options.besides(result as never)] : [];
        const counts = await writeAll(tx, [...writes, ...besides, recordOf(actor, events, answer)]);
        return { output: result, deliveries: counts.at(-1) ?? 0 };
      }),
    );
    if (deliveries > 0) announce();
    return output;
  };
  return Object.assign(execute, { action, input: schema });
}
