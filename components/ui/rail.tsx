import clsx from "clsx";
import type { ReactNode } from "react";

export interface RailStep {
  readonly name: string;
  /** When it happened, or how far it is: "5 Nov 09:14", "80 of 156 pieces", "nothing yet". */
  readonly note?: ReactNode;
  readonly state: "done" | "current" | "ahead";
}

const spoken = { done: "done", current: "under way", ahead: "not yet" } as const;

/** The life of a document from left to right, on a phone from top to bottom. */
export function Rail({ label, steps }: { readonly label: string; readonly steps: readonly RailStep[] }) {
  return (
    <ol
      aria-label={label}
      className="mb-4 grid rounded-lg border border-line bg-surface px-4 pt-3.5 pb-3 text-sm text-ink-3 md:auto-cols-fr md:grid-flow-col"
    >
      {steps.map(({ name, note, state }, index) => (
        <li
          key={name}
          aria-current={state === "current" ? "step" : undefined}
          className="relative max-md:pb-3 max-md:pl-6 max-md:last:pb-0 md:pt-[18px] md:pr-2"
        >
          {index < steps.length - 1 && <Line state={state} />}
          <Stop state={state} />
          <span className={clsx("block", state === "ahead" ? "text-ink-3" : "font-medium text-ink")}>
            {name}
            <span className="sr-only">, {spoken[state]}</span>
          </span>
          {note}
        </li>
      ))}
    </ol>
  );
}

function Line({ state }: { readonly state: RailStep["state"] }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "absolute top-1.5 left-[5px] h-full w-0.5 forced-color-adjust-none md:right-0 md:left-0 md:h-0.5 md:w-auto",
        state === "done" && "bg-accent",
        state === "ahead" && "bg-line",
        state === "current" && "bg-linear-to-b from-accent from-40% to-line to-40% md:bg-linear-to-r",
      )}
    />
  );
}

function Stop({ state }: { readonly state: RailStep["state"] }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "absolute top-1 left-0 size-3 rounded-full border-2 forced-color-adjust-none md:top-px",
        state === "done" && "border-accent bg-accent",
        state === "current" && "border-accent bg-surface ring-4 ring-accent-soft",
        state === "ahead" && "border-line-strong bg-surface",
      )}
    />
  );
}
