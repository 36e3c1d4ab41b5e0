import type { About } from "../endpoint.ts";
import { type Operation, operationOf } from "./operation.ts";

/** What a route file exports. */
export type Methods = Readonly<Record<string, { readonly about?: About } | undefined>>;

export interface OpenApi {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

const methods = ["get", "post", "patch", "delete"] as const;

const description = [
  "Everything that a person can do on a page, by the same commands, with the same checks and the same audit.",
  "Decimals are texts, never numbers. Times are RFC 3339 in UTC, dates YYYY-MM-DD. Fields that are not known are refused.",
  "Lists take `limit` (1 to 200, 50 if not said) and `cursor`, and answer `{data, nextCursor}`.",
  "Errors are application/problem+json with a `code`; the first that applies is told.",
].join("\n\n");

const problem = {
  type: "object",
  required: ["type", "title", "status", "code", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string", examples: ["validation_failed", "illegal_transition"] },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
    },
  },
};

/** The OpenAPI document of these routes, out of the schemas that validate. */
export function openApi(routes: Readonly<Record<string, Methods>>): OpenApi {
  const paths = Object.entries(routes).map(([path, handlers]) => [path, operationsOf(path, handlers)] as const);
  return {
    openapi: "3.1.0",
    info: { title: "Countersign", version: "1", description },
    servers: [{ url: "/api/v1" }],
    security: [{ key: [] }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "An API key: cs_…" } },
      schemas: { Problem: problem },
      responses: {
        Problem: {
          description: "Refused, with the reason.",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

function operationsOf(path: string, handlers: Methods): Readonly<Record<string, Operation>> {
  const described = methods.flatMap((method) => {
    const about = handlers[method.toUpperCase()]?.about;
    return about ? [[method, operationOf(method, path, about)] as const] : [];
  });
  return Object.fromEntries(described);
}
