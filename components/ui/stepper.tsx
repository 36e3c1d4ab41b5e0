"use client";

import { type ReactNode, useRef } from "react";
import { useFieldWiring } from "./form-context.tsx";

export interface StepperProps {
  /** Outside a Field: the control's name and how it is called. */
  readonly name?: string;
  readonly label: string;
  readonly defaultValue?: string;
  /** The buttons stop here; more may be typed and is judged by the server. */
  readonly max?: string;
}

/** − n +, big enough for a thumb. The number may be typed, with decimals; without JavaScript it is a plain input. */
export function Stepper({ name, label, defaultValue = "0", max }: StepperProps) {
  const input = useRef<HTMLInputElement>(null);
  const own = name === undefined ? {} : { name };

  function step(by: 1 | -1) {
    if (input.current === null) return;
    const now = Number(input.current.value);
    const wanted = Math.max(0, (Number.isFinite(now) ? now : 0) + by);
    input.current.value = max !== undefined && by > 0 && wanted > Number(max) ? max : plainText(wanted);
    input.current.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <div className="flex h-11 w-[148px] overflow-clip rounded-md border border-line-strong bg-surface focus-within:border-focus">
      <StepButton label={`One less, ${label}`} onPress={() => step(-1)}>
        −
      </StepButton>
      <input
        ref={input}
        {...useFieldWiring()}
        {...own}
        aria-label={label}
        defaultValue={defaultValue}
        inputMode="decimal"
        autoComplete="off"
        className="w-full min-w-0 flex-1 bg-transparent text-center text-md font-semibold aria-invalid:bg-bad-soft"
      />
      <StepButton label={`One more, ${label}`} onPress={() => step(1)}>
        +
      </StepButton>
    </div>
  );
}

function StepButton({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="w-11 shrink-0 bg-sunken text-lg leading-none hover:bg-hover -outline-offset-2"
    >
      {children}
    </button>
  );
}

/** Whole steps from a short decimal leave at most a float's dust, which eight digits wipe off. */
function plainText(value: number): string {
  return String(Number(value.toFixed(8)));
}
