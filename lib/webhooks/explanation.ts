/** What one try left behind, as far as its cause goes. */
export interface Outcome {
  readonly url: string;
  readonly status: number | null;
  readonly responseHeaders: Readonly<Record<string, string>> | null;
  /** What the receiver said; the beginning of a text is repeated. */
  readonly responseBody?: string | null;
  /** "code" or "code: detail", where no answer came. */
  readonly error: string | null;
  /** Milliseconds. */
  readonly total: number;
}

/** One plain sentence: what happened, and where it helps, what to do. */
export function explain({ url, status, responseHeaders, responseBody, error, total }: Outcome): string {
  if (status !== null) {
    const said = status >= 300 ? wordsOf(responseBody ?? "") : "";
    return answered(status, responseHeaders ?? {}, duration(total)) + (said && ` The receiver said: “${said}”.`);
  }
  const [, code = "", detail = ""] = /^(\w+)(?:: (.*))?$/s.exec(error ?? "") ?? [];
  return unanswered(code, detail, hostOf(url), duration(total));
}

/** "41 ms", "2.1 s". */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

const mostSaid = 120;

/** The beginning of a plain text on one line; nothing of a page. */
function wordsOf(body: string): string {
  const text = body.replace(/[\s\p{C}]+/gu, " ").trim();
  if (text.startsWith("<")) return "";
  return text.length > mostSaid ? `${text.slice(0, mostSaid).trimEnd()}…` : text.replace(/\.$/, "");
}

function answered(status: number, headers: Readonly<Record<string, string>>, after: string): string {
  const said = `HTTP ${status} after ${after}`;
  if (status >= 200 && status < 300) return `Accepted with ${said}.`;
  if (status >= 300 && status < 400) {
    const to = headers["location"];
    return `${said}: the receiver redirects${to ? ` to ${to}` : ""}. Redirects are not followed; register the final address.`;
  }
  if (headers["retry-after"] && (status === 429 || status === 503))
    return `${said}: the receiver asked to wait (Retry-After: ${headers["retry-after"]}).`;
  const meaning = meanings[status];
  return meaning ? `${said}: ${meaning}.` : `${said}.`;
}

const meanings: Readonly<Record<number, string>> = {
  401: "the receiver wants other credentials, or does not accept the signature",
  403: "the receiver forbids this",
  404: "nothing is at this path",
  405: "nothing at this path takes a POST",
  408: "the receiver got tired of waiting",
  410: "the receiver wants no more events, so the endpoint was disabled",
  413: "the receiver finds the body too large",
  415: "the receiver does not take JSON",
  429: "the receiver asks for fewer at a time",
  502: "a proxy before the receiver got no proper answer from it",
  503: "the receiver is not available",
  504: "a proxy before the receiver waited too long for it",
};

function unanswered(code: string, detail: string, host: string, after: string): string {
  switch (code) {
    case "dns_not_found":
      return `The name ${host} was not found.`;
    case "dns_failed":
      return `The name ${host} could not be looked up; the name server did not answer.`;
    case "address_refused":
      return `Nothing was sent. ${detail}`;
    case "connection_refused":
      return `Nobody listens at ${host}: the connection was refused.`;
    case "unreachable":
      return `There is no way to ${host} from here.`;
    case "connect_timeout":
      return `${host} did not accept a connection within 5 s.`;
    case "timeout":
      return `${host} did not answer within ${after}.`;
    case "connection_lost":
      return `${host} closed the connection after ${after}, before it answered.`;
    case "payload_gone":
      return "Nothing was sent. What it told is no longer kept.";
    case "secret_unreadable":
      return "Nothing was sent. The secret of this endpoint cannot be decrypted: is a key missing in ENCRYPTION_KEYS?";
    case "invalid_answer":
      return `${host} answered something that is not HTTP.`;
    default:
      return tls(code, host) ?? (detail === "" ? "The request failed." : `The request failed: ${detail}.`);
  }
}

function tls(code: string, host: string): string | null {
  if (!code.startsWith("tls_")) return null;
  const reasons: Readonly<Record<string, string>> = {
    tls_expired: "has expired",
    tls_not_yet_valid: "is not valid yet",
    tls_wrong_name: "is for another name",
    tls_untrusted: "is signed by nobody we trust",
  };
  const reason = reasons[code];
  return reason ? `The TLS certificate of ${host} ${reason}.` : `No secure connection to ${host} came about.`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
