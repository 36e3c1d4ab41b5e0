import { capitalized } from "#lib/kernel/capitalized";

/** What the words of a path do not say. */
const own: Readonly<Record<string, string>> = {
  "post /approvals/decide": "Decide on several approvals at once",
  "post /inbound/{sourceId}": "Receive a message from a source",
  "get /me": "Read who you are, and what you may",
  "patch /me": "Change your own settings",
  "post /purchase-orders/{id}/request-changes": "Request changes of one purchase order",
  "post /webhook-endpoints/test": "Try a URL before it is saved",
};

const verbs: Readonly<Record<string, string>> = { get: "Read", post: "Create", patch: "Change", delete: "Delete" };

/** A request in words: "List purchase orders", "Approve one purchase order", "Create one receipt of one purchase order". */
export function summary(method: string, path: string, isList: boolean): string {
  return own[`${method} ${path}`] ?? inWords(method, path.split("/").filter(Boolean), isList);
}

function inWords(method: string, parts: readonly string[], isList: boolean): string {
  const words = parts.filter((part) => !isParam(part)).map((part) => part.replaceAll("-", " "));
  const [last = "", before = ""] = words.toReversed();
  const verb = verbs[method] ?? "";
  if (isParam(parts.at(-1))) return `${verb} one ${one(last)}`;

  const owner = isParam(parts.at(-2)) ? ` of one ${one(before)}` : "";
  if (isList) return `List ${last}${owner}`;
  if (method !== "post") return `${verb} ${owner === "" ? "" : "the "}${last}${owner}`;
  if (isMany(last)) return `Create one ${one(last)}${owner}`;
  return `${capitalized(last)}${last.includes(" ") ? ":" : ""} one ${one(before)}`;
}

function isParam(part: string | undefined): boolean {
  return part?.startsWith("{") === true;
}

function isMany(word: string): boolean {
  return /[^s]s$/.test(word);
}

function one(word: string): string {
  return isMany(word) ? word.replace(/ies$/, "ys").slice(0, -1) : word;
}
