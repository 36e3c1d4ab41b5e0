import type { Route } from "next";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type * as z from "zod";
import type { Actor } from "#lib/access/actor";
import { returnPath } from "#lib/access/return-path";
import { type Command } from "#lib/change/command";
import { type Idempotency, Replay } from "#lib/change/idempotency";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { env } from "#lib/platform/env";
import { noting } from "./denial.ts";
import { formInput } from "./form-input.ts";
import { refusalOf } from "./problem.ts";
import { isFromOurPage, originOf } from "./request.ts";
import { findSession } from "./session.ts";

/** What a form calls: the answer before and the form in, the next answer out. */
export type Action<Output> = (before: Decision<unknown> | null, form: FormData) => Promise<Decision<Output>>;

export interface ActionOptions<Output> {
  /** Where to go when it is done; a path of this site. */
  readonly redirectTo?: (output: Output) => string;
}

/** Turns a command into a form's server action: find out who asks, do it, refresh what they see. Works without JavaScript. */
export function action<Output>(command: Command<Output>, options: ActionOptions<Output> = {}): Action<Output> {
  return formAction(command.input, async (input, form) => {
    const caller = await findSession();
    if (!caller)
      return no("unauthenticated", "You have been signed out. Sign in again in another tab, then send this once more.");
    if (caller.session?.passwordExpired && command.action !== "password.change") {
      return no("forbidden", "Choose a password of your own first.");
    }
    const { actor } = caller;
    const output = await noting(actor, command.action, () => once(command, actor, input, form));
    if (options.redirectTo) redirect(returnPath(options.redirectTo(output), env.appUrl) as Route);
    refresh();
    return yes(output);
  });
}

/**
 * A server action of a page that everybody may see, or one that does more than run a command: refuses what other sites
 * send, reads the form, and gives every failure back as a value.
 */
export function formAction<Output>(
  schema: z.ZodType,
  run: (input: unknown, form: FormData) => Promise<Decision<Output>>,
): Action<Output> {
  return async (before, sent) => {
    const form: unknown = sent ?? before;
    if (!(form instanceof FormData)) return no("validation_failed", "Send this as a form.");
    const from = await headers();
    if (!isFromOurPage(from)) return no("forbidden", "This form was not sent from a page of Countersign.");
    try {
      return await run(formInput(form, schema), form);
    } catch (error) {
      if (isOfNext(error)) throw error;
      return { ok: false, refusal: refusalOf(error, originOf(from).requestId) };
    }
  };
}

/** The same form sent twice has one effect and one answer. */
async function once<Output>(command: Command<Output>, actor: Actor, input: unknown, form: FormData): Promise<Output> {
  const key = form.get("idempotencyKey");
  if (typeof key !== "string" || !/^[\x21-\x7e]{8,255}$/.test(key)) return command(actor, input);

  const idempotency: Idempotency = {
    key,
    path: `action:${command.action}`,
    body: JSON.stringify(input),
    status: 200,
    secret: true,
  };
  try {
    return await command(actor, input, { idempotency });
  } catch (error) {
    if (error instanceof Replay) return JSON.parse(error.answer) as Output;
    throw error;
  }
}

/** `redirect()` and `notFound()` throw on purpose. */
function isOfNext(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");
}
