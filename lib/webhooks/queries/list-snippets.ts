import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** How a receiver verifies what we send, in one language: a file that the tests run. */
export interface Snippet {
  readonly language: string;
  readonly file: string;
  readonly text: string;
}

export const snippetsFolder = join("lib", "webhooks", "snippets");

export const snippetFiles = [
  { language: "Node", file: "verify.mjs" },
  { language: "Python", file: "verify.py" },
  { language: "Java", file: "CountersignWebhook.java" },
] as const;

/** The same for everybody: nothing in them is secret. */
export function listSnippets(): Promise<Snippet[]> {
  return Promise.all(
    snippetFiles.map(async ({ language, file }) => {
      return { language, file, text: await readFile(/* turbopackIgnore: true */ join(snippetsFolder, file), "utf8") };
    }),
  );
}
