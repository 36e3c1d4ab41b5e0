"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { useFieldWiring } from "./form-context.tsx";

const look =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink aria-invalid:border-bad aria-invalid:bg-bad-soft disabled:bg-sunken disabled:text-ink-2 max-md:text-md";
const line = "h-[34px] max-md:h-11";

/** `numeric` right-aligns and asks a phone for its number keys; the text stays text, exact decimals are read by the server. */
export function Input({
  className,
  numeric = false,
  ...rest
}: ComponentProps<"input"> & { readonly numeric?: boolean }) {
  const digits = numeric && ({ inputMode: "decimal", autoComplete: "off" } as const);
  return (
    <input
      {...useFieldWiring()}
      {...digits}
      {...rest}
      className={clsx(look, line, numeric && "text-right", className)}
    />
  );
}

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...useFieldWiring()} rows={rows} {...rest} className={clsx(look, "py-1.5", className)} />;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps extends ComponentProps<"select"> {
  readonly options: readonly Option[];
  /** The first, empty choice: "Choose a supplier". */
  readonly empty?: string;
}

export function Select({ className, options, empty, ...rest }: SelectProps) {
  return (
    <select {...useFieldWiring()} {...rest} className={clsx(look, line, "pr-1", className)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  );
}
