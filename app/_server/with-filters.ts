import type { Query } from "#lib/change/query";

/** The same question with filters that stand; what the address itself says of one of them wins. */
export function withFilters<Output>(query: Query<Output>, filters: Readonly<Record<string, string>>): Query<Output> {
  const asks: Query<Output> = Object.assign(
    (actor: Parameters<Query<Output>>[0], asked: unknown) => query(actor, { ...filters, ...(asked as object) }),
    { action: query.action, input: query.input },
  );
  return asks;
}
