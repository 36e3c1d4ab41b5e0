import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inheritedEnvironment } from "#lib/platform/env";
import { givenAuditEvents } from "#prisma/seed/given-audit-events";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "countersign-audit-"));
  await givenAuditEvents({ stream: "purchase_order:a", count: 3 });
});
afterAll(() => rm(folder, { recursive: true }));

describe("the trail on the command line", () => {
  it("is verified in the database", async () => {
    expect(await cli("audit:verify")).toMatchObject({ code: 0, out: expect.stringMatching(/^Intact: \d+ events/) });
  });

  it.each(["csv", "ndjson"])(
    "is exported as %s, and proved without database, secret or data folder",
    async (format) => {
      const out = join(folder, `trail.${format}`);
      const { checkpoint } = JSON.parse(
        (await cli("audit:export", "--format", format, "--out", out, "--json")).out,
      ) as { checkpoint: string };
      const key = (await cli("audit:key")).out.trim();
      const pinned = ["--file", out, "--key", key, "--checkpoint", checkpoint];

      expect(await offline("audit:verify", ...pinned)).toMatchObject({
        code: 0,
        out: expect.stringContaining("Intact"),
      });
      expect(await offline("audit:verify", "--file", out, "--checkpoint", out, "--json")).toMatchObject({ code: 0 });

      await writeFile(out, (await readFile(out, "utf8")).replace("2.00", "9.00"));
      const broken = await offline("audit:verify", ...pinned);
      expect(broken).toMatchObject({
        code: 1,
        out: expect.stringMatching(/^BROKEN\. Row \d+: Event 2 of purchase_order:a/),
      });
      const told = JSON.parse((await offline("audit:verify", ...pinned, "--json")).out) as object;
      expect(told).toMatchObject({ intact: false, problem: expect.stringContaining("Event 2") });
    },
  );

  it("takes the key as text, as JSON or from a file", async () => {
    const out = join(folder, "keys.ndjson");
    await cli("audit:export", "--out", out);
    const json = (await cli("audit:key", "--json")).out;
    const { publicKey } = JSON.parse(json) as { publicKey: string };
    await writeFile(join(folder, "key.json"), json);

    for (const key of [publicKey, json, join(folder, "key.json"), Buffer.from(publicKey, "base64").toString("hex")]) {
      expect(await offline("audit:verify", "--file", out, "--key", key)).toMatchObject({ code: 0 });
    }
    const other = Buffer.alloc(32, 5).toString("base64");
    expect(await offline("audit:verify", "--file", out, "--key", other)).toMatchObject({ code: 1 });
  });

  it.each([
    [["audit:export"], /--out FILE/],
    [["audit:export", "--out", "x", "--from", "soon"], /from: Write a day that exists/],
    [["audit:verify", "--file", "/nowhere/at-all"], /There is no file/],
    [["audit:verify", "--file", "x", "--key", "short"], /--key is no Ed25519 public key/],
    [["audit:verify", "--file", "x", "--checkpoint", "short"], /--checkpoint is none/],
  ])("says what is wrong with %j", async (args, says) => {
    const { code, error } = await cli(...args);

    expect(code).toBe(1);
    expect(error).toMatch(says);
    expect(error).not.toMatch(/\n\s+at /);
  });
});

const cli = (...args: string[]) => run(args, inheritedEnvironment());

/** Nothing is set, and nothing is there. */
function offline(...args: string[]) {
  const path = inheritedEnvironment()["PATH"];
  return run(args, { NODE_ENV: "test", PATH: path, DATA_DIR: join(folder, "empty") });
}

async function run(args: string[], env: NodeJS.ProcessEnv) {
  const running = promisify(execFile)(process.execPath, ["lib/cli/entry.js", ...args], { env });
  return running.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, error: stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      out: stdout,
      error: stderr,
    }),
  );
}
