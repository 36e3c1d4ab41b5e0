import type { OpenApi } from "#app/_server/openapi/document";
import type { Operation } from "#app/_server/openapi/operation";
import type { JsonSchema } from "#app/_server/openapi/schema";
import type { ApiArea, ApiField } from "../../../components/api-docs/api-operation.ts";

/** The document, area by area, as the pages show it. */
export function areasOf({ paths }: OpenApi): ApiArea[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const names = [...new Set(operations.map(({ operation }) => operation.tags[0] ?? ""))];
  return names.map((name) => ({
    name,
    operations: operations
      .filter(({ operation }) => operation.tags[0] === name)
      .map(({ path, method, operation }) => ({
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        summary: operation.summary,
        description: operation.description,
        fields: fieldsOf(operation),
      })),
  }));
}

function fieldsOf({ parameters, requestBody }: Operation): ApiField[] {
  const asked = parameters.map(({ name, in: where, required, schema, description }) => ({
    ...{ name, where, required },
    ...describe(schema, description),
  }));
  const body = requestBody?.content["application/json"].schema;
  const required = Array.isArray(body?.required) ? body.required : [];
  const sent = Object.entries(isSchema(body?.properties) ? body.properties : {}).map(([name, schema]) => ({
    ...{ name, where: "body" as const, required: required.includes(name) },
    ...describe(isSchema(schema) ? schema : {}),
  }));
  return [...asked, ...sent];
}

function describe(schema: JsonSchema, said?: string): Pick<ApiField, "kind" | "about"> {
  const examples = Array.isArray(schema.examples) ? `For example ${schema.examples.map(String).join(" or ")}.` : null;
  const about = said ?? (typeof schema.description === "string" ? schema.description : examples);
  return { kind: kindOf(schema), about };
}

const words: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  boolean: "true or false",
  null: "null",
};

/** The schema in a few words: objects name their fields. */
export function kindOf(schema: JsonSchema): string {
  if (Array.isArray(schema.enum)) return `one of ${schema.enum.join(", ")}`;
  if (Array.isArray(schema.anyOf)) return [...new Set(schema.anyOf.filter(isSchema).map(kindOf))].join(" or ");
  if (schema.type === "array") return `list: ${isSchema(schema.items) ? kindOf(schema.items) : "anything"}`;
  if (isSchema(schema.properties)) return `object of ${Object.keys(schema.properties).join(", ")}`;
  if (Array.isArray(schema.type)) return schema.type.map((type) => kindOf({ type })).join(" or ");
  return typeof schema.type === "string" ? (words[schema.type] ?? schema.type) : "anything";
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
