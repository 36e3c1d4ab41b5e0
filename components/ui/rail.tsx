import clsx from "clsx";
import type { ReactNode } from "react";

export interface RailStep {
  readonly name: string;
  /** When it happened, or how far it is: "5 Nov 09:14", "80 of 156 pieces", "nothing yet". */
  readonly note?: ReactNode;
  readonly state: "done" | "current" | "ahead";
}

const spoken = { done: "done", current: "under way", ahead: "not yet" } as const;

/** The life of a document from left to right. A phone shows the stops and only says where it stands. */
export function Rail({ label, steps }: { readonly label: string; readonly steps: readonly RailStep[] }) {
  const here = steps.find(({ state }) => state === "current") ?? steps.findLast(({ state }) => state === "done");
  return (
    <div className="mb-4 rounded-lg border border-line bg-surface px-4 pt-3.5 pb-3 text-sm text-ink-3">
      <ol aria-label={label} className="grid auto-cols-fr grid-flow-col">
        {steps.map((step, index) => (
          <Step key={step.name} {...step} isLast={index === steps.length - 1} />
        ))}
      </ol>
      {here !== undefined && (
        <p aria-hidden="true" className="pt-1 md:hidden">
          <span className="font-medium text-ink">{here.name}</span> {here.note}
        </p>
      )}
    </div>
  );
}

function Step({ name, note, state, isLast }: RailStep & { readonly isLast: boolean }) {
  return (
    <li
      aria-current={state === "current" ? "step" : undefined}
      className="relative min-h-4 pt-[18px] max-md:pt-0 md:pr-2"
    >
      {!isLast && <Line state={state} />}
      <Stop state={state} />
      <span className="max-md:sr-only">
        <span className={clsx("block", state !== "ahead" && "font-medium text-ink")}>
          {name}
          <span className="sr-only">, {spoken[state]}: </span>
        </span>
        {note}
      </span>
    </li>
  );
}

function Line({ state }: Pick<RailStep, "state">) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "absolute inset-x-0 top-1.5 h-0.5 forced-color-adjust-none",
        state === "done" && "bg-accent",
        state === "ahead" && "bg-line",
        state === "current" && "bg-linear-to-r from-accent from-40% to-line to-40%",
      )}
    />
  );
}

function Stop({ state }: Pick<RailStep, "state">) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "absolute top-px left-0 size-3 rounded-full border-2 forced-color-adjust-none",
        state === "done" && "border-accent bg-accent",
        state === "current" && "border-accent bg-surface ring-4 ring-accent-soft",
        state === "ahead" && "border-line-strong bg-surface",
      )}
    />
  );
}
