import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import * as z from "zod";

const entry = z.object({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  version: z.string().optional(),
});
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(await readFile("package-lock.json", "utf8")));

/** Where npm would find the package that `parent` asks for: beside it, or further up. */
function isLocked(parent: string, name: string): boolean {
  const folders = parent
    .split("/node_modules/")
    .map((_, depth, all) => all.slice(0, all.length - depth).join("/node_modules/"));
  const places = [...folders.filter(Boolean).map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
  return places.some((place) => place in lock.packages);
}

it("names every platform's packages, so that the project installs on machines unlike this one", () => {
  const asked = Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ parent, name })),
  );
  const missing = asked
    .filter(({ parent, name }) => !isLocked(parent, name))
    .map(({ parent, name }) => `${parent} → ${name}`);

  expect(asked.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

it("has a version for every package", () => {
  const without = Object.entries(lock.packages).filter(([path, { version }]) => path !== "" && !version);

  expect(without).toEqual([]);
});
