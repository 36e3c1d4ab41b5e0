"use client";

import { createContext, useContext } from "react";
import type { FieldError } from "./form-errors.ts";

interface FormState {
  /** Sets the ids of two forms on one page apart. */
  readonly prefix: string;
  readonly errors: readonly FieldError[];
}

interface FieldState {
  readonly id: string;
  readonly name: string;
  readonly describedBy: string | undefined;
  readonly hasError: boolean;
  readonly isRequired: boolean;
}

export const FormContext = createContext<FormState>({ prefix: "", errors: [] });
export const FieldContext = createContext<FieldState | null>(null);

/** What a control takes over from the field around it. Its own properties win. */
export function useFieldWiring() {
  const field = useContext(FieldContext);
  if (field === null) return {};
  return {
    id: field.id,
    name: field.name,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.hasError || undefined,
    "aria-required": field.isRequired || undefined,
  };
}
