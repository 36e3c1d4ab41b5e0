import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { commands } from "#lib/cli/commands";
import { environment } from "#lib/platform/env-schema";
import { keyOf, newSecret, sign } from "#lib/webhooks/signature";

const readme = await readFile("README.md", "utf8");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(await readFile("package.json", "utf8"));

describe("the README", () => {
  it("can be read in one go", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(125);
  });

  it("names every variable of the environment, and no other", () => {
    const rows = readme.split("\n").filter((line) => /^\| `[A-Z]/.test(line));
    const named = rows.flatMap((row) => (row.split(" | ")[0] ?? "").match(/[A-Z][A-Z_]+/g) ?? []);

    expect(named.toSorted()).toEqual(
      Object.keys(environment.shape)
        .filter((name) => name !== "NODE_ENV")
        .toSorted(),
    );
  });

  it("names scripts and commands that exist", () => {
    const asked = [...readme.matchAll(/npm (?:run (?:--silent )?)?([a-z][\w:]*)/g)].map(([, name = ""]) => name);
    const known = [...Object.keys(scripts), "ci"];
    expect(asked.filter((name) => !known.includes(name) && name !== "are")).toEqual([]);

    const administration = [...readme.matchAll(/`((?:user|api-key|audit|webhook|seed):\w+)/g)].map(
      ([, name = ""]) => name,
    );
    expect(administration.length).toBeGreaterThan(5);
    expect(administration.filter((name) => !(name in commands))).toEqual([]);
  });

  it("shows files that exist", () => {
    const files = [...readme.matchAll(/\]\(((?!http)[^)]+)\)|`(lib\/[\w./-]+)`/g)].map(
      ([, link, code]) => link ?? code ?? "",
    );

    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("shows how to check a webhook, and that works", async () => {
    const [, snippet = ""] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
    const { isGenuine }: { isGenuine: (secret: string, headers: object, body: string, now: number) => boolean } =
      await import(`data:text/javascript,${encodeURIComponent(snippet)}`);
    const secret = newSecret();
    const body = JSON.stringify({ random: randomBytes(8).toString("hex") });
    const signature = sign([keyOf(newSecret()), keyOf(secret)], "evt_1", 1_000, body);
    const headers = { "webhook-id": "evt_1", "webhook-timestamp": "1000", "webhook-signature": signature };

    expect(isGenuine(secret, headers, body, 1_200)).toBe(true);
    expect(isGenuine(secret, headers, body, 1_400)).toBe(false);
    expect(isGenuine(secret, headers, `${body} `, 1_200)).toBe(false);
    expect(isGenuine(newSecret(), headers, body, 1_200)).toBe(false);
  });
});
