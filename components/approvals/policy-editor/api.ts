import type { DocumentType, Rule } from "#lib/approvals/policy";
import type { FieldError } from "../../ui/form-errors.ts";
import { fieldErrors } from "../../ui/form-errors.ts";

/** The draft that is edited, and the edition that was seen; null for a new one. */
export interface Known {
  readonly id: string;
  readonly edition: number;
}

export interface Problem {
  readonly because: string;
  readonly errors: readonly FieldError[];
}

type Answer = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: Problem };

/** Saves by the public API: a new draft (the key sees to it that there is one), or the next edition of a known one. */
export async function savePolicy(
  body: { readonly name: string; readonly documentType: DocumentType; readonly rules: readonly Rule[] },
  known: Known | null,
  key: string,
): Promise<Answer> {
  const response = await fetch(known ? `/api/v1/approval-policies/${known.id}` : "/api/v1/approval-policies", {
    method: known ? "PATCH" : "POST",
    headers: {
      "content-type": "application/json",
      ...(known ? { "if-match": `"${known.edition}"` } : { "idempotency-key": key }),
    },
    body: JSON.stringify(known ? { name: body.name, rules: body.rules } : body),
  }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  if (response?.ok && hasId(answer)) return { ok: true, id: answer.id };
  return { ok: false, problem: problemOf(answer) };
}

function hasId(answer: unknown): answer is { id: string } {
  return typeof answer === "object" && answer !== null && "id" in answer;
}

function problemOf(answer: unknown): Problem {
  const { detail, errors } = Object(answer) as { readonly detail?: unknown; readonly errors?: unknown };
  const because =
    typeof detail === "string" ? detail : "The server does not answer. Your rules are still here; save them again.";
  return { because, errors: fieldErrors({ ok: false, refusal: { code: "refused", because, details: { errors } } }) };
}
