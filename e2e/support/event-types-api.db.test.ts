import { beforeAll, describe, expect, it } from "vitest";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { givenApiKey, send } from "./send.ts";
import * as schema from "#app/api/v1/event-types/[type]/schema/route";
import * as eventTypes from "#app/api/v1/event-types/route";

let buyer: string;
let supplier: string;

beforeAll(async () => {
  buyer = await givenApiKey((await givenUser()).id);
  supplier = await givenApiKey((await givenUser({ supplierId: (await givenSupplier()).id })).id);
});

describe("the catalogue in the API", () => {
  it("names each type, with its schema and an example", async () => {
    const { body } = await send(eventTypes.GET, { as: buyer, method: "GET" });
    expect(body["data"]).toContainEqual({ type: "endpoint.test", description: expect.any(String) });
    const one = await send(schema.GET, { as: supplier, method: "GET", params: { type: "purchase_order.shipped" } });
    expect(one).toMatchObject({
      status: 200,
      body: {
        schema: { $schema: expect.stringContaining("2020-12") },
        example: { type: "purchase_order.shipped" },
        thin: {
          schema: { title: "purchase_order.shipped (thin)" },
          example: { data: { shipment: { id: expect.any(String) } } },
        },
      },
    });
    expect((await send(schema.GET, { as: buyer, method: "GET", params: { type: "toString" } })).status).toBe(404);
  });
});
