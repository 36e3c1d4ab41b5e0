import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** One hash over files and folders, names and contents; what is missing counts as empty. */
export async function hashOfFiles(
  paths: readonly string[],
  skip: (path: string) => boolean = () => false,
): Promise<string> {
  const files = (await Promise.all(paths.map((path) => filesUnder(path)))).flat().filter((path) => !skip(path));
  const contents = await Promise.all(files.map((path) => readFile(path)));
  const hash = createHash("sha256");
  files.forEach((path, index) => hash.update(`${path}\0${contents[index]?.length}\0`).update(contents[index] ?? ""));
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
