/** Why something may not be done: a stable code for programs, one sentence for people, facts for either. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly because: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The answer of a pure rule: yes with what follows from it, or no with the reason. */
export type Decision<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export function yes<Value>(value: Value): Decision<Value, never> {
  return { ok: true, value };
}

export function no<Code extends string>(
  code: Code,
  because: string,
  details?: Readonly<Record<string, unknown>>,
): Decision<never, Code> {
  return { ok: false, refusal: { code, because, ...(details && { details }) } };
}

/** A refusal on its way out of a transaction, which rolls back. Doors turn it into an answer. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.because);
    this.name = "Refused";
    this.refusal = refusal;
  }
}

/** The value of a yes; throws `Refused` for a no. */
export function settle<Value>(decision: Decision<Value>): Value {
  if (decision.ok) return decision.value;
  throw new Refused(decision.refusal);
}

/** What only the rest of the data can say about one field, said like everything else that must be corrected. */
export function wrongField(
  path: string | readonly (string | number)[],
  message: string,
): Decision<never, "validation_failed"> {
  return no("validation_failed", message, { errors: [{ path, message }] });
}
