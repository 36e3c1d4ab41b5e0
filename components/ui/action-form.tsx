"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Decision } from "#lib/kernel/decision";
import { announce } from "./announce.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext } from "./form-context.tsx";
import { fieldErrors } from "./form-errors.ts";
import { Note } from "./note.tsx";

/** A server action made from a command: the last answer and the form in, the next answer out. */
export type FormAction = (before: Decision<unknown> | null, form: FormData) => Promise<Decision<unknown>>;

export interface ActionFormProps {
  readonly action: FormAction;
  /** Facts that go with the form unseen: ids, versions, hashes. Null ones are left out. */
  readonly hidden?: Readonly<Record<string, string | number | null | undefined>>;
  /** What to announce when it is done, ≤ 3 words: "Order approved". */
  readonly success?: string;
  /** Keeps what was typed after a success, for pages of settings. */
  readonly keep?: boolean;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form that runs a server action, shows its refusal where it happened and keeps what was typed. Works without JavaScript. */
export function ActionForm({
  action,
  hidden = {},
  success,
  keep = false,
  label,
  className,
  children,
}: ActionFormProps) {
  const [answer, send] = useActionState(useIsHydrated() ? told : action, null);
  const form = useRef<HTMLFormElement>(null);
  const [idempotencyKey, setIdempotencyKey] = useState(freshKey);
  const errors = useMemo(() => fieldErrors(answer), [answer]);
  const prefix = useId();

  useEffect(() => {
    if (answer?.ok !== true) return;
    setIdempotencyKey(freshKey());
    if (!keep) form.current?.reset();
  }, [answer, keep]);

  /** The page that comes back may be without this form: what follows a success cannot wait for an effect. */
  async function told(before: Decision<unknown> | null, data: FormData): Promise<Decision<unknown>> {
    const [dialog, menu] = [form.current?.closest("dialog"), form.current?.closest<HTMLElement>("[popover]")];
    const result = await action(before, data);
    if (!result.ok) return result;
    dialog?.close();
    if (menu?.matches(":popover-open")) menu.hidePopover();
    if (success !== undefined) announce(success);
    return result;
  }

  /** Sent by hand, because React empties a form after its action, even when it was refused. */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  }

  return (
    <form
      ref={form}
      action={send}
      onSubmit={submit}
      aria-label={label}
      className={className ?? "grid gap-3"}
      noValidate
    >
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} suppressHydrationWarning />
      {Object.entries(hidden).map(([name, value]) =>
        value === null || value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {answer?.ok === false && <Refusal because={answer.refusal.because} errors={errors} prefix={prefix} />}
      <FormContext value={{ prefix, errors }}>{children}</FormContext>
    </form>
  );
}

function Refusal({
  because,
  errors,
  prefix,
}: {
  because: string;
  errors: ReturnType<typeof fieldErrors>;
  prefix: string;
}) {
  if (errors.length > 0) return <ErrorSummary errors={errors} prefix={prefix} />;
  return (
    <Note tone="bad" role="alert">
      {because}
    </Note>
  );
}

/** False in what the server sends and while it is taken over, so that the form works without JavaScript. */
function useIsHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}

/** 128 random bits; unlike `crypto.randomUUID` it is there on plain http too. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
