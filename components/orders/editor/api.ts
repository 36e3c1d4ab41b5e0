import type { FieldError } from "../../ui/form-errors.ts";
import { bodyOf, type EditorDraft } from "./draft.ts";

/** What the server knows of this draft. */
export interface Saved {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

export interface Problem {
  readonly detail: string;
  readonly code: string;
  readonly errors: readonly FieldError[];
  /** Found while it saved by itself: the cells are marked, and nobody is interrupted. */
  readonly quiet?: boolean;
}

type Answer =
  | { readonly ok: true; readonly saved: Saved; readonly lineIds: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** Saves the draft by the public API: made once (the key sees to it), then replaced if nobody else changed it. */
export function saveDraft(draft: EditorDraft, saved: Saved | null, key: string): Promise<Answer> {
  const body = bodyOf(draft);
  if (!saved) return ask("/api/v1/purchase-orders", "POST", body, { "idempotency-key": key });
  return ask(`/api/v1/purchase-orders/${saved.id}`, "PATCH", body, { "if-match": `"${saved.version}"` });
}

export function submitDraft(saved: Saved): Promise<Answer> {
  return ask(`/api/v1/purchase-orders/${saved.id}/submit`, "POST", {}, { "if-match": `"${saved.version}"` });
}

/** Proposes a change of an approved order, or proposes it again once it was sent back. */
export function submitChange(
  body: Readonly<Record<string, unknown>>,
  { id, version }: Saved,
  again: string | null,
  key: string,
): Promise<Answer> {
  const path = `/api/v1/purchase-orders/${id}/change-orders`;
  const seen = { "if-match": `"${version}"` };
  return again === null
    ? ask(path, "POST", body, { ...seen, "idempotency-key": key })
    : ask(`${path}/${again}`, "PATCH", body, seen);
}

async function ask(
  path: string,
  method: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response) return offline;
  const answer: unknown = await response.json().catch(() => null);
  const order = isOrder(answer) ? answer : orderIn(answer);
  if (response.ok && isOrder(order)) return { ok: true, saved: order, lineIds: order.lines.map(({ id }) => id) };
  return { ok: false, problem: problemOf(answer) };
}

const offline: Answer = {
  ok: false,
  problem: {
    code: "offline",
    detail: "The server does not answer. Your changes are still here, and are saved when it does.",
    errors: [],
  },
};

function isOrder(answer: unknown): answer is Saved & { readonly lines: readonly { readonly id: string }[] } {
  return typeof answer === "object" && answer !== null && "version" in answer && "lines" in answer;
}

/** Answers about a part of an order bring the order along. */
function orderIn(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "purchaseOrder" in answer ? answer.purchaseOrder : null;
}

function problemOf(answer: unknown): Problem {
  const { detail, code, errors } =
    typeof answer === "object" && answer !== null ? (answer as Record<string, unknown>) : {};
  const fields = Array.isArray(errors) ? (errors as { path: string | (string | number)[]; message: string }[]) : [];
  return {
    code: typeof code === "string" ? code : "unavailable",
    detail: typeof detail === "string" ? detail : "The server could not save this. Try again in a moment.",
    errors: fields.map(({ path, message }) => ({
      path: typeof path === "string" ? path.replace(/^\//, "").replaceAll("/", ".") : path.join("."),
      message,
    })),
  };
}
