"use client";

import { type ComponentProps, type ReactNode, use } from "react";
import { FormContext } from "./form-context.tsx";
import { controlId } from "./form-errors.ts";

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

interface GroupProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly choices: readonly Choice[];
}

/** Any of several: sends `name` once per ticked value. */
export function CheckboxGroup({ chosen = [], ...group }: GroupProps & { readonly chosen?: readonly string[] }) {
  return <Group {...group} type="checkbox" chosen={chosen} />;
}

/** One of several. */
export function RadioGroup({ chosen, ...group }: GroupProps & { readonly chosen?: string }) {
  return <Group {...group} type="radio" chosen={chosen === undefined ? [] : [chosen]} />;
}

interface CheckboxProps extends ComponentProps<"input"> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** One thing that is so or not: sends `name=on` when ticked (or its `value`). */
export function Checkbox({ label, hint, type = "checkbox", ...rest }: CheckboxProps) {
  return (
    <label className="flex min-h-6 items-start gap-2 py-0.5 max-md:min-h-11 max-md:items-center">
      <input {...rest} type={type} className="mt-0.5 size-4 shrink-0 accent-accent max-md:size-5" />
      <span>
        {label}
        {hint !== undefined && <span className="block text-sm text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}

interface WholeGroupProps extends GroupProps {
  readonly type: "checkbox" | "radio";
  readonly chosen: readonly string[];
}

function Group({ name, legend, hint, error, choices, type, chosen }: WholeGroupProps) {
  const form = use(FormContext);
  const id = controlId(form.prefix, name);
  const wrong = error ?? form.errors.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message;

  return (
    <fieldset aria-describedby={wrong === undefined ? undefined : `${id}-error`}>
      <legend className="mb-1 text-sm text-ink-3">{legend}</legend>
      {hint !== undefined && <p className="mb-1 text-sm text-ink-3">{hint}</p>}
      {wrong !== undefined && (
        <p id={`${id}-error`} className="mb-1 text-sm font-medium text-bad">
          {wrong}
        </p>
      )}
      {choices.map(({ value, label, hint: about, disabled }, index) => (
        <Checkbox
          key={value}
          id={index === 0 ? id : undefined}
          type={type}
          name={name}
          value={value}
          label={label}
          hint={about}
          disabled={disabled}
          defaultChecked={chosen.includes(value)}
        />
      ))}
    </fieldset>
  );
}
