import { type Decision, no, yes } from "#lib/kernel/decision";

/** A field that only this order, as it stands, makes necessary. */
export function required(field: string, value: unknown, message: string): Decision<true, "validation_failed"> {
  return value === undefined || value === null ? refusedField([field], message) : yes(true);
}

/** The same answer as for a field that breaks its own rule. */
export function refusedField(
  path: readonly (string | number)[],
  message: string,
): Decision<never, "validation_failed"> {
  return no("validation_failed", message, { errors: [{ path, message }] });
}
