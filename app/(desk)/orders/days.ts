import type { Action } from "#app/_server/action";

/** An action whose form asks for days where its command wants times: such a day is its noon, in UTC. */
export function withDays<Output>(action: Action<Output>, names: readonly string[]): Action<Output> {
  return async (before, form) => {
    const timed = new FormData();
    for (const [name, value] of form) {
      const isDay = names.includes(name) && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
      timed.append(name, isDay ? `${value}T12:00:00Z` : value);
    }
    return action(before, timed);
  };
}
