import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { keptSecret } from "./kept-secrets.ts";

const folder = await mkdtemp(join(tmpdir(), "countersign-"));
afterAll(() => rm(folder, { recursive: true }));

it("makes 32 random bytes once, that nobody else may read", async () => {
  const first = await keptSecret(folder, "auth-secret");

  expect(Buffer.from(first, "base64")).toHaveLength(32);
  expect(await keptSecret(folder, "auth-secret")).toBe(first);
  expect((await stat(join(folder, "auth-secret"))).mode & 0o777).toBe(0o600);
});

it("gives ten at once the same secret", async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => keptSecret(folder, "actions-key")));

  expect(new Set(all).size).toBe(1);
});
