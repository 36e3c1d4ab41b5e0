/** SQLSTATEs and codes of Node and Prisma that mean: the database is away or too busy, try again. */
const away = [
  ...["57P01", "57P02", "57P03", "57014", "55P03", "25P03", "25P04", "53300", "53400", "40001", "40P01"],
  ...["08000", "08001", "08003", "08004", "08006", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "ENOTFOUND"],
  ...[
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "P1001",
    "P1002",
    "P1008",
    "P1017",
    "P2024",
    "P2028",
    "P2034",
    "P2037",
  ],
  ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"],
];
const words =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection ended|query read timeout/i;

/** Was the database away, or too busy to answer in time? Then the answer is 503, and the same request may be sent again. */
export function isUnavailable(error: unknown): boolean {
  return hasCode(error, away) || chain(error).some(({ message }) => typeof message === "string" && words.test(message));
}

/** Does the error, or what caused it, carry one of these codes? Prisma hides PostgreSQL's at several places. */
export function hasCode(error: unknown, codes: readonly string[]): boolean {
  return chain(error).some(({ code, originalCode, kind }) => {
    return [code, originalCode, kind].some((word) => typeof word === "string" && codes.includes(word));
  });
}

/** The error, its causes and what Prisma's driver said. */
function chain(error: unknown, depth = 0): Record<string, unknown>[] {
  if (!isRecord(error) || depth > 6) return [];
  const inner = isRecord(error.meta) ? error.meta.driverAdapterError : undefined;
  return [error, ...chain(error.cause, depth + 1), ...chain(inner, depth + 1)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
