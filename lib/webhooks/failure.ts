/** Why no answer came: a stable code, for some with what the system said. Stored as "code" or "code: detail". */
const codes: Readonly<Record<string, string>> = {
  ENOTFOUND: "dns_not_found",
  ENODATA: "dns_not_found",
  EAI_AGAIN: "dns_failed",
  EAI_NODATA: "dns_not_found",
  ECONNREFUSED: "connection_refused",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ETIMEDOUT: "connect_timeout",
  UND_ERR_CONNECT_TIMEOUT: "connect_timeout",
  ECONNRESET: "connection_lost",
  EPIPE: "connection_lost",
  UND_ERR_SOCKET: "connection_lost",
  CERT_HAS_EXPIRED: "tls_expired",
  CERT_NOT_YET_VALID: "tls_not_yet_valid",
  ERR_TLS_CERT_ALTNAME_INVALID: "tls_wrong_name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls_untrusted",
  SELF_SIGNED_CERT_IN_CHAIN: "tls_untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls_untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "tls_untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls_untrusted",
  UND_ERR_HEADERS_OVERFLOW: "invalid_answer",
};

const families = [
  [/^(HPE|UND_ERR_(REQ|RES|INV))/, "invalid_answer"],
  [/^ERR_(SSL|TLS)/, "tls_failed"],
] as const;

/** Something that went wrong with a name of ours, not of the system: a refused address, a deadline. */
export class SendFailure extends Error {
  readonly code: string;

  constructor(code: string, detail = "") {
    super(detail);
    this.name = "SendFailure";
    this.code = code;
  }
}

/** An error of DNS, TCP, TLS or HTTP as the text that is stored. */
export function failureText(error: unknown): string {
  if (error instanceof SendFailure) return error.message === "" ? error.code : `${error.code}: ${error.message}`;
  const known = chain(error).map((code) => codes[code] ?? families.find(([family]) => family.test(code))?.[1]);
  const detail = error instanceof Error ? error.message.slice(0, 200).toWellFormed().replaceAll("\0", "") : "unknown";
  return known.find((code) => code !== undefined) ?? `failed: ${detail}`;
}

/** The codes of the error, what caused it and what it gathers. */
function chain(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const { name, code, cause, errors } = error as Partial<Record<"name" | "code" | "cause" | "errors", unknown>>;
  if (name === "HTTPParserError") return ["HPE"];
  const inner = Array.isArray(errors) ? errors : [];
  return [
    ...(typeof code === "string" ? [code] : []),
    ...chain(cause, depth + 1),
    ...inner.flatMap((one) => chain(one, depth + 1)),
  ];
}
