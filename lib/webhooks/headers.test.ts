import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { maskHeaders, readHeaders } from "./headers.ts";

interface Vector {
  name: string;
  value: string;
  expect: string;
}

const vectors = readFileSync("e2e/corpus/headers.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Vector);

describe("a subscriber's own headers", () => {
  it.each(vectors.map((vector) => [vector.name, vector.expect, vector] as const))(
    "%s: %s",
    (_name, expected, { name, value }) => {
      expect(readHeaders({ [name]: value }).ok).toBe(expected.startsWith("accept"));
    },
  );

  it.each([
    "webhook-id",
    "Countersign-Event",
    "Content-Type",
    "Transfer-Encoding",
    "TE",
    "Trailer",
    "Upgrade",
    "Keep-Alive",
    "Svix-Id",
    "X-Forwarded-Host",
    ":authority",
    "",
  ])("never replace %s", (name) => {
    expect(readHeaders({ [name]: "x" }).ok).toBe(false);
  });

  it.each([
    ["the same name in another case", { "X-A": "1", "x-a": "2" }],
    ["too many", Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`X-${index}`, "1"]))],
    ["an empty value", { "X-A": "" }],
    ["letters beyond ASCII", { "X-A": "é" }],
  ])("are refused with %s", (_what, headers) => {
    expect(readHeaders(headers).ok).toBe(false);
  });

  it("are shown, but not what looks like a secret", () => {
    expect(maskHeaders({ "X-Tenant": "north", Authorization: "Bearer s3cret", "X-Api-Key": "k" })).toEqual({
      "X-Tenant": "north",
      Authorization: "[hidden]",
      "X-Api-Key": "[hidden]",
    });
  });
});
