import type * as z from "zod";
import type { Actor } from "#lib/access/actor";
import { type Action, can } from "#lib/access/permission";
import { settle } from "#lib/kernel/decision";

export interface Query<Output> {
  (actor: Actor, untrusted: unknown): Promise<Output>;
  readonly action: Action;
  readonly input: z.ZodType;
}

/** A question that may be asked from outside: may he, parse, run. Throws `Refused` or `ZodError`. */
export function query<Schema extends z.ZodType, Output>(
  action: Action,
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Output>,
): Query<Output> {
  const ask = async (actor: Actor, untrusted: unknown): Promise<Output> => {
    settle(can(actor, action));
    return run(actor, await schema.parseAsync(untrusted));
  };
  return Object.assign(ask, { action, input: schema });
}
