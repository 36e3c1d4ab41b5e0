import type { Action } from "#app/_server/action";
import { type Decision, no } from "#lib/kernel/decision";
import { fieldErrors } from "../../../components/ui/form-errors.ts";

const quantityName = /^lines\.(\d{1,5})\.quantity$/;

/**
 * An action whose form lists every line, while only those with a quantity count. Errors come back at the places where the
 * lines stand on the page; a form without any quantity is refused with `nothing`.
 */
export function withFilledLines<Output>(action: Action<Output>, nothing: string): Action<Output> {
  return async (before, form) => {
    const { filled, places } = filledLines(form);
    if (places.length === 0) return no("validation_failed", nothing);
    return placed(await action(before, filled), places);
  };
}

/** The form without lines whose quantity is empty or 0, and where the others stood. */
export function filledLines(form: FormData): { filled: FormData; places: number[] } {
  const places = [...form.entries()].flatMap(([name, value]) => {
    const place = quantityName.exec(name)?.[1];
    return place === undefined || isNothing(value) ? [] : [Number(place)];
  });
  const filled = new FormData();
  for (const [name, value] of form) {
    const [, place] = /^lines\.(\d{1,5})\./.exec(name) ?? [];
    if (place === undefined || places.includes(Number(place))) filled.append(name, value);
  }
  return { filled, places: places.toSorted((one, other) => one - other) };
}

function isNothing(value: FormDataEntryValue): boolean {
  return typeof value === "string" && /^\s*0*(\.0*)?\s*$/.test(value);
}

function placed<Output>(answer: Decision<Output>, places: readonly number[]): Decision<Output> {
  const errors = fieldErrors(answer);
  if (answer.ok || errors.length === 0) return answer;
  const moved = errors.map(({ path, message }) => ({
    path: path.replace(/^lines\.(\d+)/, (_, index: string) => `lines.${places[Number(index)] ?? index}`),
    message,
  }));
  return { ok: false, refusal: { ...answer.refusal, details: { ...answer.refusal.details, errors: moved } } };
}
