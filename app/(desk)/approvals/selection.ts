import * as z from "zod";
import type { Action } from "#app/_server/action";
import type { decideApprovals } from "#app/_server/decide-approvals";
import { no, yes } from "#lib/kernel/decision";

type Answer = Awaited<ReturnType<typeof decideApprovals>>;

interface Result {
  readonly number: string;
  readonly because: string | null;
}

/** An action of many decisions, for a form whose checkboxes hold "order hash number": approves each, and says what became of it. */
export function andReport(decide: Action<Answer>): Action<{ readonly results: readonly Result[] }> {
  return async (before, form) => {
    const chosen = form.getAll("selected").flatMap((value) => (typeof value === "string" ? [value.split(" ")] : []));
    if (chosen.length === 0) return no("validation_failed", "Select at least one order.");
    const answer = await decide(before, decisionsOf(chosen, form.get("idempotencyKey")));
    if (!answer.ok) return answer;
    return yes({
      results: answer.value.decisions.map((decision, index) => ({
        number: chosen[index]?.[2] ?? "",
        because: decision.ok ? null : detailOf(decision.problem),
      })),
    });
  };
}

function detailOf(problem: unknown): string {
  return z.object({ detail: z.string() }).parse(problem).detail;
}

function decisionsOf(chosen: readonly (readonly string[])[], key: FormDataEntryValue | null): FormData {
  const form = new FormData();
  if (key !== null) form.append("idempotencyKey", key);
  for (const [index, [orderId = "", contentHash = ""]] of chosen.entries()) {
    form.append(`decisions.${index}.purchaseOrderId`, orderId);
    form.append(`decisions.${index}.verb`, "approve");
    form.append(`decisions.${index}.contentHash`, contentHash);
  }
  return form;
}
