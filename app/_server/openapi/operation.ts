import { permissions } from "#lib/access/permission";
import { capitalized } from "#lib/kernel/capitalized";
import type { About } from "../endpoint.ts";
import { inputSchema, type JsonSchema } from "./schema.ts";
import { summary } from "./summary.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: { readonly "application/json": { readonly schema: JsonSchema } };
  };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** One method of one path: what it takes comes from the schema that validates it. */
export function operationOf(method: string, path: string, about: About): Operation {
  const { properties, required } = inputSchema(about.input);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const rest = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const asked = method === "get" ? rest : [];
  const sent = method === "get" || method === "delete" ? [] : rest;
  const isList = method === "get" && "cursor" in properties;
  return {
    operationId: operationId(method, path),
    tags: [path.split("/")[1] ?? ""],
    summary: summary(method, path, isList),
    description: description(about),
    parameters: [
      ...inPath.map((name) => parameter("path", name, properties[name], true)),
      ...asked.map(([name, schema]) => parameter("query", name, schema, required.includes(name))),
      ...headers(method, "expectedVersion" in properties),
    ],
    ...(sent.length > 0 && { requestBody: body(sent, required) }),
    responses: responses(about.status, isList),
  };
}

function parameter(
  where: Parameter["in"],
  name: string,
  schema: JsonSchema = { type: "string" },
  required: boolean,
): Parameter {
  return { name, in: where, required, schema };
}

function headers(method: string, versioned: boolean): Parameter[] {
  const once = "The same key and body are answered alike for 24 hours and take effect once.";
  const version = 'The version that was seen, like "3"; a stale one is refused with `version_conflict`.';
  return [
    ...(method === "post" ? [{ ...parameter("header", "Idempotency-Key", undefined, false), description: once }] : []),
    ...(versioned ? [{ ...parameter("header", "If-Match", undefined, false), description: version }] : []),
  ];
}

function body(fields: readonly (readonly [string, JsonSchema])[], required: readonly string[]) {
  const names = fields.map(([name]) => name).filter((name) => required.includes(name));
  const schema = {
    type: "object",
    properties: Object.fromEntries(fields),
    required: names,
    additionalProperties: false,
  };
  return { required: names.length > 0, content: { "application/json": { schema } } };
}

function responses(status: number, isList: boolean) {
  const page = {
    type: "object",
    properties: { data: { type: "array", items: { type: "object" } }, nextCursor: { type: ["string", "null"] } },
  };
  const schema = isList ? { ...page, required: ["data", "nextCursor"] } : { type: "object" };
  const good =
    status === 204 ? { description: "Done." } : { description: "Done.", content: { "application/json": { schema } } };
  return { [status]: good, default: { $ref: "#/components/responses/Problem" } };
}

/** Roles by which somebody may ever do this; the order of errors and what else is asked is told once, at the top. */
function description({ action, proof }: About): string {
  if (proof !== undefined) return proof;
  const roles: readonly string[] = permissions[action];
  return `Roles: ${roles.length > 0 ? roles.join(", ") : "none"}.`;
}

/** "POST /purchase-orders/{id}/approve" is postPurchaseOrdersByIdApprove. */
function operationId(method: string, path: string): string {
  const words = path
    .replace(/\{(\w+)\}/g, "by-$1")
    .split(/[/-]/)
    .filter(Boolean);
  return method + words.map(capitalized).join("");
}
