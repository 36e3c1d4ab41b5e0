import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { lifecycleDiagram } from "./lifecycle-diagram.ts";

it("draws every command that changes the status", () => {
  const diagram = lifecycleDiagram();

  expect(diagram).toContain("CHANGES_REQUESTED --> PENDING_APPROVAL: submit");
  expect(diagram).toContain("SENT --> ACKNOWLEDGED: acknowledge");
  expect(diagram).not.toContain("hold");
});

it("is what the README shows", async () => {
  const [, shown] = /```mermaid\n([\s\S]*?)\n```/.exec(await readFile("README.md", "utf8")) ?? [];

  expect(shown).toBe(lifecycleDiagram());
});
