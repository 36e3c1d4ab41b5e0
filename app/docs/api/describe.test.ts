import { describe, expect, it } from "vitest";
import { areasOf, kindOf } from "./describe.ts";

describe("a schema in words", () => {
  it.each([
    [{ type: "string" }, "text"],
    [{ enum: ["PRICE", "BUDGET"] }, "one of PRICE, BUDGET"],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, "text or null"],
    [
      { type: "array", items: { type: "object", properties: { lineId: {}, quantity: {} } } },
      "list: object of lineId, quantity",
    ],
    [{}, "anything"],
  ])("%j is %s", (schema, words) => {
    expect(kindOf(schema)).toBe(words);
  });
});

it("groups by area and tells each field's place", () => {
  const operation = {
    operationId: "postOrdersByIdHold",
    tags: ["orders"],
    summary: "Hold",
    description: "Roles: BUYER.",
    parameters: [{ name: "id", in: "path" as const, required: true, schema: { type: "string" } }],
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: { reason: { type: "string", examples: ["Price"] } },
            required: ["reason"],
          },
        },
      },
    },
    responses: {},
  };
  const [area] = areasOf({ paths: { "/orders/{id}/hold": { post: operation } } } as unknown as Parameters<
    typeof areasOf
  >[0]);

  expect(area?.name).toBe("orders");
  expect(area?.operations[0]).toMatchObject({
    id: "postOrdersByIdHold",
    method: "POST",
    fields: [
      { name: "id", where: "path", required: true, kind: "text", about: null },
      { name: "reason", where: "body", required: true, kind: "text", about: "For example Price." },
    ],
  });
});
