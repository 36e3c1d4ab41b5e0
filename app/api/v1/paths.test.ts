import { glob } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { openApi } from "#app/_server/openapi/document";
import { paths } from "./paths.ts";

const document = openApi(paths);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe("the API's documentation", () => {
  it("lists every route, and nothing that is not there", async () => {
    const files: string[] = [];
    for await (const file of glob("app/api/v1/**/route.ts")) files.push(file);
    const routes = files
      .map((file) => file.replace(/^app\/api\/v1|\/route\.ts$/g, "").replace(/\[(\w+)\]/g, "{$1}"))
      .filter((path) => path !== "/openapi.json" && !path.includes("..."));

    expect(Object.keys(paths).toSorted()).toEqual(routes.toSorted());
  });

  it("describes at least one method of each", () => {
    expect(Object.entries(document.paths).filter(([, methods]) => Object.keys(methods).length === 0)).toEqual([]);
  });

  it("names every operation differently", () => {
    const ids = operations.map(({ operation }) => operation.operationId);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("postPurchaseOrdersByIdApprove");
  });

  it("asks for every part of a path", () => {
    for (const { path, operation } of operations) {
      const inPath = operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  it("says what a body holds, from the schema that validates it", () => {
    const { requestBody, responses } = document.paths["/purchase-orders/{id}/reject"]?.["post"] ?? {};

    expect(requestBody?.content["application/json"].schema).toMatchObject({
      type: "object",
      required: ["contentHash", "comment", "reasonCode"],
      properties: { reasonCode: { enum: expect.arrayContaining(["PRICE", "OTHER"]) } },
      additionalProperties: false,
    });
    expect(Object.keys(responses ?? {})).toEqual(["200", "default"]);
  });

  it("says who may, and how else a sender proves himself", () => {
    expect(document.paths["/inbound-sources"]?.["post"]?.description).toBe("Roles: ADMIN.");
    expect(document.paths["/inbound/{sourceId}"]?.["post"]?.description).toContain("signed with the source's secret");
  });

  it("says how lists are filtered, and that they are pages", () => {
    const list = document.paths["/purchase-orders"]?.["get"];
    const names = list?.parameters.map(({ name }) => name);

    expect(names).toEqual(expect.arrayContaining(["status", "summaryStatus", "q", "sort", "limit", "cursor"]));
    expect(list?.responses["200"]).toHaveProperty([
      "content",
      "application/json",
      "schema",
      "properties",
      "nextCursor",
    ]);
  });

  it("is JSON, with nothing lost", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
