import { type Decision, no } from "#lib/kernel/decision";

/** What only the database can say about one field, said like everything else that must be corrected. */
export function wrongField(path: string, message: string): Decision<never, "validation_failed"> {
  return no("validation_failed", message, { errors: [{ path, message }] });
}
