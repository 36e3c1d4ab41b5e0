/** Endpoints are dealt out in so many parts; each has exactly one sender. */
export const shardCount = 16;

/** By the last two digits, which are random. */
export function shardOf(endpointId: string): number {
  return Number.parseInt(endpointId.slice(-2), 16) % shardCount;
}

/** The same in SQL, of a column that holds an id. */
export const shardSql = (column: string) => `(('x' || right(${column}::text, 2))::bit(8)::int % ${shardCount})`;
