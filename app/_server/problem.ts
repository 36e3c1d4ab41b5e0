import * as z from "zod";
import { Refused, type Refusal } from "#lib/kernel/decision";
import { isUnavailable } from "#lib/platform/failure";
import { log } from "#lib/platform/log";

/** One field that must be corrected; `path` is like "lines.0.quantity", "" for the whole. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

const statuses: Readonly<Record<string, number>> = {
  malformed_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  separation_of_duties: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  payload_too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  rate_limited: 429,
  internal_error: 500,
  unavailable: 503,
};

const titles: Readonly<Record<number, string>> = {
  400: "Malformed request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  408: "Too slow",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported media type",
  422: "Something must be corrected",
  429: "Too many requests",
  500: "Internal error",
  503: "Unavailable",
};

const mostErrors = 100;
const longestMessage = 300;

/** What went wrong, as a refusal; what nobody expected is in the log only, under the request's id. */
export function refusalOf(error: unknown, requestId: string): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof z.ZodError) return validationFailed(fieldErrors(error));
  if (isUnavailable(error)) {
    log.warn({ err: error, requestId }, "the database did not answer in time");
    const because = "The database is busy or away. Send the same request again in a moment.";
    return { code: "unavailable", because, details: { retryAfter: 2 } };
  }
  log.error({ err: error, requestId }, "a request failed");
  const because = `The fault is ours and is in the log, under ${requestId}. Nothing was changed half.`;
  return { code: "internal_error", because };
}

export function validationFailed(errors: readonly FieldError[]): Refusal {
  const [first] = errors;
  const because = errors.length === 1 && first ? first.message : `${errors.length} fields must be corrected.`;
  return { code: "validation_failed", because, details: { errors } };
}

/** RFC 9457: `type, title, status, detail, code, requestId`, and what the refusal adds. */
export function problem(refusal: Refusal, requestId: string): Response {
  const { retryAfter, ...details } = refusal.details ?? {};
  const status = statuses[refusal.code] ?? 409;
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (status === 401) headers.set("www-authenticate", "Bearer");
  if (status === 408) headers.set("connection", "close");
  if (status === 429 || status === 503) headers.set("retry-after", String(Number(retryAfter ?? 2)));
  const body = {
    type: `urn:countersign:problem:${refusal.code}`,
    title: titles[status],
    status,
    detail: refusal.because,
    code: refusal.code,
    requestId,
  };
  return new Response(JSON.stringify({ ...details, ...body }), { status, headers });
}

/** What must be corrected, field by field; an unknown field is named as one. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues
    .slice(0, mostErrors)
    .flatMap((issue) => {
      const path = issue.path.map(String);
      if (issue.code !== "unrecognized_keys") return [{ path: path.join("."), message: shortened(issue.message) }];
      return issue.keys.slice(0, mostErrors).map((key) => ({
        path: shortened([...path, key].join(".")),
        message: "Leave this out: it is not known here.",
      }));
    })
    .slice(0, mostErrors);
}

function shortened(text: string): string {
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
}
