"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import type { Decision } from "#lib/kernel/decision";
import { announce } from "./announce.ts";
import { AnsweredForm, type AnsweredFormProps } from "./answered-form.tsx";
import { useIsHydrated } from "./use-is-hydrated.ts";

/** A server action made from a command: the last answer and the form in, the next answer out. */
export type FormAction = (before: Decision<unknown> | null, form: FormData) => Promise<Decision<unknown>>;

export interface ActionFormProps extends Pick<AnsweredFormProps, "hidden" | "label" | "className" | "children"> {
  readonly action: FormAction;
  /** What to announce when it is done, ≤ 3 words: "Order approved". */
  readonly success?: string;
  /** Keeps what was typed after a success, for pages of settings. */
  readonly keep?: boolean;
}

/** A form that runs a server action, shows its refusal where it happened and keeps what was typed. Works without JavaScript. */
export function ActionForm({ action, success, keep = false, children, ...form }: ActionFormProps) {
  const [answer, send] = useActionState(useIsHydrated() ? told : action, null);
  const element = useRef<HTMLFormElement>(null);
  const [idempotencyKey, setIdempotencyKey] = useState(freshKey);

  useEffect(() => {
    if (answer?.ok !== true) return;
    setIdempotencyKey(freshKey());
    if (!keep) element.current?.reset();
  }, [answer, keep]);

  /** The page that comes back may be without this form: what follows a success cannot wait for an effect. */
  async function told(before: Decision<unknown> | null, data: FormData): Promise<Decision<unknown>> {
    const [dialog, menu] = [element.current?.closest("dialog"), element.current?.closest<HTMLElement>("[popover]")];
    const result = await action(before, data);
    if (!result.ok) return result;
    dialog?.close();
    if (menu?.matches(":popover-open")) menu.hidePopover();
    if (success !== undefined) announce(success);
    return result;
  }

  return (
    <AnsweredForm {...form} ref={element} send={send} answer={answer}>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} suppressHydrationWarning />
      {children}
    </AnsweredForm>
  );
}

/** 128 random bits; unlike `crypto.randomUUID` it is there on plain http too. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
