import { type Decision, no } from "#lib/kernel/decision";

/** Two suppliers never share a code. */
export function takenCode(code: string): Decision<never, "duplicate"> {
  return no("duplicate", `There is a supplier with the code ${code} already. Choose another code.`);
}
