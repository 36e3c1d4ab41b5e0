import type { Client } from "./api.ts";

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
}

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** One method of one path, as the API itself describes it. */
export interface Operation {
  readonly method: string;
  /** `/purchase-orders/{id}/submit` */
  readonly name: string;
  readonly query: readonly string[];
  /** Null where it takes no body. */
  readonly body: Schema | null;
}

export async function operations(api: Client): Promise<Operation[]> {
  const { paths } = await api.read<{ paths: Record<string, Record<string, Described>> }>("/openapi.json");
  return Object.entries(paths).flatMap(([name, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      name,
      query: parameters.filter((one) => one.in === "query").map((one) => one.name),
      body: requestBody?.content["application/json"]?.schema ?? null,
    })),
  );
}

const nothing = "0198c0de-0000-7000-8000-000000000000";

/** Its path, the same value wherever it wants one; an id that nothing has, when none is given. */
export function pathOf({ name }: Operation, value = nothing): string {
  return name.replace(/\{\w+\}/g, encodeURIComponent(value));
}

/** Every field, as the way to it: `["lines", "0", "quantity"]`. */
export function fieldsOf(schema: Schema, way: readonly string[] = []): string[][] {
  const known = plain(schema);
  if (known.properties)
    return Object.entries(known.properties).flatMap(([name, field]) => [
      [...way, name],
      ...inside(field, [...way, name]),
    ]);
  return inside(known, way);
}

function inside(schema: Schema, way: readonly string[]): string[][] {
  const known = plain(schema);
  if (known.items) return [[...way, "0"], ...fieldsOf(known.items, [...way, "0"])];
  return known.properties ? fieldsOf(known, way) : [];
}

/** A body that fits the description, with one item in each list; `leaf` may choose what stands in a field. */
export function bodyOf(schema: Schema, leaf: (schema: Schema) => unknown = fitting): unknown {
  const known = plain(schema);
  if (known.items) return [bodyOf(known.items, leaf)];
  if (!known.properties) return leaf(known);
  return Object.fromEntries(Object.entries(known.properties).map(([name, field]) => [name, bodyOf(field, leaf)]));
}

function fitting({ enum: choices, const: only, examples, format, pattern, type }: Schema): unknown {
  if (only !== undefined) return only;
  if (choices) return choices[0];
  if (examples) return examples[0];
  if (format === "date") return "2026-12-01";
  if (format === "date-time") return "2026-12-01T08:00:00Z";
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return 1;
  if (type === "object") return {};
  return pattern ? "1" : "Something";
}

/** The same body with another value in one place. */
export function changed(body: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(body)) return body.map((item, at) => (String(at) === first ? changed(item, rest, value) : item));
  const known = body as Record<string, unknown>;
  return { ...known, [first]: changed(known[first], rest, value) };
}

/** Of several shapes the one that holds something. */
function plain(schema: Schema): Schema {
  return schema.anyOf?.find((one) => one.type !== "null") ?? schema;
}
