import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hashOfFiles } from "./source-hash.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "countersign-"));
  await mkdir(join(folder, "lib"));
  await writeFile(join(folder, "lib", "a.ts"), "one");
});

afterEach(() => rm(folder, { recursive: true }));

const hash = () => hashOfFiles([join(folder, "lib"), join(folder, "missing")], (path) => path.endsWith(".test.ts"));

it("is the same for the same sources", async () => {
  expect(await hash()).toBe(await hash());
});

it("changes when a file is edited, added, renamed or split in two", async () => {
  const seen = new Set([await hash()]);
  await writeFile(join(folder, "lib", "a.ts"), "two");
  seen.add(await hash());
  await writeFile(join(folder, "lib", "b.ts"), "");
  seen.add(await hash());
  await rm(join(folder, "lib", "b.ts"));
  await writeFile(join(folder, "lib", "c.ts"), "");
  seen.add(await hash());
  await writeFile(join(folder, "lib", "a.ts"), "t");
  await writeFile(join(folder, "lib", "c.ts"), "wo");
  seen.add(await hash());

  expect(seen.size).toBe(5);
});

it("does not change with what is left out", async () => {
  const before = await hash();
  await writeFile(join(folder, "lib", "a.test.ts"), "a test");

  expect(await hash()).toBe(before);
});
