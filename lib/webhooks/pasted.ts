/** Headers as people have them at hand: lines of a request, of curl's `-H`, or a JSON object. Names in small letters. */
export function readPastedHeaders(text: string): Record<string, string> {
  const json = asRecord(text);
  const entries = json ? Object.entries(json) : text.split(/\r?\n/).flatMap(entryOfLine);
  return Object.fromEntries(entries.map(([name, value]) => [name.trim().toLowerCase(), String(value).trim()]));
}

const line = /^\s*(?:(?:-H|--header)\s+)?['"]?([\w-]+)['"]?\s*[:=]\s*(.*?)['"]?,?\s*\\?\s*$/;

function entryOfLine(text: string): [string, string][] {
  const [, name = "", value = ""] = line.exec(text) ?? [];
  return name === "" ? [] : [[name, value.replace(/^['"]/, "")]];
}

function asRecord(text: string): Record<string, unknown> | null {
  const value = parsed(text);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** A body that is not quite the one that was sent, and what was done to it. */
export interface Variant {
  readonly body: string;
  /** What must have happened on the way; null for the text as it was pasted. */
  readonly happened: string | null;
}

const bom = "\uFEFF";

/** The pasted body, and what it may have been before frameworks, editors and terminals touched it. */
export function variantsOf(body: string): Variant[] {
  const lines = body.replaceAll("\r\n", "\n");
  const bare = lines.replace(/^\uFEFF/, "");
  const trimmed = bare.trim();
  const json = parsed(trimmed);
  const isJson = json !== undefined;
  const all = [
    { body: lines, happened: null },
    { body, happened: null },
    { body: bare, happened: "a byte order mark (BOM) was put before it" },
    { body: bom + bare, happened: "the byte order mark (BOM) before it was lost" },
    { body: trimmed, happened: "white space or a line break was added around it" },
    { body: `${bare}\n`, happened: "the line break at its end was lost" },
    { body: `${trimmed}\r\n`, happened: "the line break at its end was lost" },
    { body: lines.replaceAll("\n", "\r\n"), happened: "its line breaks were changed" },
    ...(isJson ? serialised(json) : []),
  ];
  return all.filter((one, index) => all.findIndex((other) => other.body === one.body) === index);
}

const rewritten = "it was parsed as JSON and written anew, so that its bytes are others";

function serialised(json: unknown): Variant[] {
  const inner = typeof json === "string" ? [{ body: json, happened: "it was put into a JSON string" }] : [];
  return [
    ...inner,
    ...[JSON.stringify(json), JSON.stringify(json, null, 2), JSON.stringify(json, null, 4)].map((text) => ({
      body: text,
      happened: rewritten,
    })),
  ];
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The id that a body of ours names; null for any other. */
export function idInBody(body: string): string | null {
  const id = asRecord(body.trim().replace(/^\uFEFF/, ""))?.["id"];
  return typeof id === "string" ? id : null;
}
