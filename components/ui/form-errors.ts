import type { Decision } from "#lib/kernel/decision";

/** What is wrong with one field; `path` is the name of its control, "" for the whole form. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** The errors per field of a refused form, by the names of its controls: "/lines/0/quantity" and "lines[0].quantity" are "lines.0.quantity". */
export function fieldErrors(answer: Decision<unknown> | null): readonly FieldError[] {
  if (answer === null || answer.ok) return [];
  const errors = answer.refusal.details?.["errors"];
  if (!Array.isArray(errors)) return [];
  return errors.filter(isFieldError).map(({ path, message }) => ({ path: controlName(path), message }));
}

function controlName(path: string | readonly (string | number)[]): string {
  const text = typeof path === "string" ? path : path.join(".");
  return text
    .split(/[/.[\]]+/u)
    .filter(Boolean)
    .join(".");
}

function isFieldError(error: unknown): error is { path: string | (string | number)[]; message: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "path" in error &&
    (typeof error.path === "string" || Array.isArray(error.path)) &&
    "message" in error &&
    typeof error.message === "string"
  );
}

/** The id of the control of that name in the form with that prefix; without a form the name is the id. */
export function controlId(prefix: string, name: string): string {
  return prefix === "" ? name : `${prefix}-${name}`;
}
