"use client";

import { type ReactNode, use } from "react";
import { FieldContext, FormContext } from "./form-context.tsx";
import { controlId } from "./form-errors.ts";

export interface FieldProps {
  /** The name of the control; errors of the form with this path are shown here. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Says "(optional)" after the label. */
  readonly optional?: boolean;
  /** For rows of a table whose head is the label: it is there for screen readers only. */
  readonly hideLabel?: boolean;
  readonly className?: string;
  /** One Input, Textarea, Select, Stepper … */
  readonly children: ReactNode;
}

/** A label, a hint, a control and what is wrong with it, wired together. */
export function Field(props: FieldProps) {
  const { name, label, hint, required = false, optional = false, hideLabel = false, className, children } = props;
  const form = use(FormContext);
  const id = controlId(form.prefix, name);
  const error = props.error ?? form.errors.find(({ path }) => path === name)?.message;
  const parts = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  const describedBy = parts.join(" ") || undefined;

  return (
    <div className={className ?? "grid content-start gap-[3px]"}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "justify-self-start text-sm text-ink-3"}>
        {label}
        {optional && " (optional)"}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
      <FieldContext value={{ id, name, describedBy, hasError: error !== undefined, isRequired: required }}>
        {children}
      </FieldContext>
    </div>
  );
}
