import * as z from "zod";
import { Refused } from "#lib/kernel/decision";
import { validationFailed } from "./problem.ts";

/** The query string as an object: a parameter given twice is a list, which no schema takes. */
export function queryOf(url: string): Record<string, string | string[]> {
  const { searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? String(values[0]) : values];
    }),
  );
}

/** The body with what the path and the headers say; these win. What is no object stays as it is, for the schema to refuse. */
export function merged(body: unknown, more: Readonly<Record<string, unknown>>): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  return { ...body, ...more };
}

/** `If-Match: "<version>"` as `expectedVersion`, where the command knows it. What is malformed is left for it to refuse. */
export function expectedVersion(headers: Headers, schema: z.ZodType): { expectedVersion?: number | string } {
  const tag = headers.get("if-match")?.trim();
  if (tag === undefined || tag === "*" || !knows(schema, "expectedVersion")) return {};
  const version = /^"([1-9]\d{0,8})"$/.exec(tag)?.[1];
  return { expectedVersion: version === undefined ? tag : Number(version) };
}

/** A caller's key: 1 to 255 visible ASCII characters. */
export function idempotencyKey(key: string): string {
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  const message = "Write 1 to 255 visible ASCII characters, for example a UUID.";
  throw new Refused(validationFailed([{ path: "Idempotency-Key", message }]));
}

function knows(schema: z.ZodType, field: string): boolean {
  if (schema instanceof z.ZodObject) return field in schema.shape;
  if (schema instanceof z.ZodPipe) return knows(schema.in as z.ZodType, field) || knows(schema.out as z.ZodType, field);
  return false;
}
