import { describe, expect, it } from "vitest";
import { buildEnvelope, buildThinEnvelope, envelopeOf, eventId, jsonSchemaOf } from "./envelope.ts";
import { type EventType, eventTypeNames, eventTypes, isEventType, tersely } from "./event-types.ts";
import { exampleOf } from "./example.ts";

const fact = {
  subjectId: "0193514e-5a2c-7b1e-9d43-6f1c2a7b8e90",
  version: 5,
  at: new Date("2026-11-20T12:00:00Z"),
  sequence: 4,
};

describe("an event's id", () => {
  it("is the same for the same order, version and type", () => {
    expect(eventId("a", 1, "purchase_order.sent")).toBe(eventId("a", 1, "purchase_order.sent"));
    expect(eventId("a", 1, "purchase_order.sent")).toMatch(/^evt_[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it.each([
    ["b", 1, "purchase_order.sent"],
    ["a", 2, "purchase_order.sent"],
    ["a", 1, "purchase_order.held"],
  ])("differs for %s, %i, %s", (subject, version, type) => {
    expect(eventId(subject, version, type)).not.toBe(eventId("a", 1, "purchase_order.sent"));
  });
});

describe("the catalogue", () => {
  it.each(eventTypeNames)("says in one sentence what %s means, with a schema that its example keeps", (type) => {
    expect(eventTypes[type]).toMatch(/^[A-Z].*\.$/);
    expect(envelopeOf(type).safeParse(exampleOf(type)).error).toBeUndefined();
    expect(jsonSchemaOf(type)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: type,
      type: "object",
    });
  });

  it.each(eventTypeNames)("says what a thin %s holds, and its example keeps to that", (type) => {
    const example = exampleOf(type, "thin");
    expect(envelopeOf(type, "thin").safeParse(example).error).toBeUndefined();
    expect(jsonSchemaOf(type, "thin")).toMatchObject({ title: `${type} (thin)` });
    expect(JSON.stringify(example)).not.toMatch(/lines|Price|total|name|http/i);
  });

  it("knows its types and no others", () => {
    expect(isEventType("purchase_order.sent")).toBe(true);
    expect(isEventType("toString")).toBe(false);
  });
});

describe("what an endpoint asks for", () => {
  it.each([
    ["everything", ["purchase_order.sent", "*", "endpoint.*"], ["*"]],
    [
      "all of a kind",
      ["purchase_order.sent", "purchase_order.*", "endpoint.test"],
      ["purchase_order.*", "endpoint.test"],
    ],
    ["both kinds", ["endpoint.*", "purchase_order.*", "endpoint.*"], ["endpoint.*", "purchase_order.*"]],
    [
      "single types",
      ["endpoint.test", "purchase_order.sent", "endpoint.test"],
      ["endpoint.test", "purchase_order.sent"],
    ],
  ])("is %s, said once", (_what, asked, said) => {
    expect(tersely(asked)).toEqual(said);
  });
});

describe("an envelope", () => {
  it("holds the fields of the contract, in their order", () => {
    const { data } = exampleOf("purchase_order.approved") as { data: Record<string, unknown> };
    const { id, body } = buildEnvelope({ ...fact, type: "purchase_order.approved", data });

    expect(Object.entries(JSON.parse(body) as object)).toEqual([
      ["id", id],
      ["type", "purchase_order.approved"],
      ["apiVersion", "2026-11-01"],
      ["timestamp", "2026-11-20T12:00:00.000Z"],
      ["sequence", 4],
      ["data", data],
    ]);
  });

  it("that is thin has the same id, and ids with an address instead of what they stand for", () => {
    const { data } = exampleOf("purchase_order.shipped") as { data: Record<string, unknown> };
    const about = { ...fact, type: "purchase_order.shipped", data } as const;
    const thin = buildThinEnvelope(about);

    expect(thin.id).toBe(buildEnvelope(about).id);
    expect(JSON.parse(thin.body)).toMatchObject({ id: thin.id, sequence: 4 });
    expect((JSON.parse(thin.body) as { data: object }).data).toEqual({
      purchaseOrder: {
        id: "0193514e-5a2c-7b1e-9d43-6f1c2a7b8e90",
        number: "PO-2026-000123",
        revision: 1,
        version: 5,
        href: "/api/v1/purchase-orders/0193514e-5a2c-7b1e-9d43-6f1c2a7b8e90",
      },
      shipment: { id: "01935201-77aa-7e11-8c02-3b4c5d6e7f80" },
    });
  });

  it.each<[string, EventType, Record<string, unknown>]>([
    ["an order's event without the order", "purchase_order.sent", {}],
    [
      "a shipment's event without the shipment",
      "purchase_order.shipped",
      (exampleOf("purchase_order.sent") as { data: Record<string, unknown> }).data,
    ],
    [
      "a disabled endpoint without a reason",
      "endpoint.disabled",
      { endpoint: { id: "1", url: "https://a.example", description: null } },
    ],
  ])("is never built for %s", (_what, type, data) => {
    expect(() => buildEnvelope({ ...fact, type, data })).toThrow(/breaks its schema/);
  });
});
