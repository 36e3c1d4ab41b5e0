import * as z from "zod";

/** A JSON Schema 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const objectSchema = z.looseObject({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});

/** What a schema takes, field by field, as it is written from outside. Throws for what is not an object. */
export function inputSchema(input: z.ZodType): { properties: Record<string, JsonSchema>; required: readonly string[] } {
  const schema = z.toJSONSchema(input, { io: "input", target: "draft-2020-12", unrepresentable: "any" });
  return objectSchema.parse(schema);
}
