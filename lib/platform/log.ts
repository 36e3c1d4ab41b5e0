import { type Logger, pino } from "pino";
import { env } from "./env.ts";
import { lazy } from "./lazy.ts";

const secrets = ["password", "secret", "token", "key", "authorization", "cookie", "setCookie", "signature"];
let logger: Logger | null = null;

/** One JSON object a line on the standard output, whatever a text contains; what looks like a secret is left out. */
export const log: Logger = lazy(() => (logger ??= createLog(env.logLevel)));

/** `lines` receives what is written instead of the standard output. */
export function createLog(level: string, lines?: { write: (line: string) => void }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (name: string) => ({ level: name }) },
    serializers: { err: (error: unknown) => describeError(error) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[left out]" },
  };
  return lines ? pino(options, lines) : pino(options);
}

/** Only what explains an error: drivers hang whole connections, with their keys, on theirs. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === "object" ? undefined : error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const cause = error.cause === undefined || depth > 3 ? undefined : describeError(error.cause, depth + 1);
  return { type: error.name, message: error.message, code, stack: error.stack, cause };
}
