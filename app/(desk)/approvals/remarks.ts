import type { Action } from "#app/_server/action";

/** An action whose form has room for more remarks than were made: of those without a text nothing is sent. */
export function withMadeRemarks<Output>(action: Action<Output>): Action<Output> {
  return (before, form) => {
    const made = new FormData();
    for (const [name, value] of form) {
      const [, row] = /^remarks\.(\d{1,3})\./.exec(name) ?? [];
      const text = row === undefined ? null : form.get(`remarks.${row}.text`);
      const isSaid = typeof text === "string" && text.trim() !== "";
      if (row === undefined || (isSaid && value !== "")) made.append(name, value);
    }
    return action(before, made);
  };
}
