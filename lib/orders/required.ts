import { type Decision, yes, wrongField } from "#lib/kernel/decision";

/** A field that only this order, as it stands, makes necessary. */
export function required(field: string, value: unknown, message: string): Decision<true, "validation_failed"> {
  return value === undefined || value === null ? wrongField([field], message) : yes(true);
}
