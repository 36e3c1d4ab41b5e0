import { readFile } from "node:fs/promises";

/** The cases of one list, one JSON object a line. */
export async function corpus<Case>(name: string): Promise<Case[]> {
  const text = await readFile(`e2e/corpus/${name}.jsonl`, "utf8");
  return text
    .split("\n")
    .filter((one) => one !== "")
    .map((one): Case => JSON.parse(one));
}

/** The big list of naughty strings. */
export async function naughtyStrings(): Promise<string[]> {
  return JSON.parse(await readFile("e2e/corpus/blns.json", "utf8"));
}
