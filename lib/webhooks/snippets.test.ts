import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { snippetFiles, snippetsFolder } from "./queries/list-snippets.ts";
import { keyOf, newSecret, sign } from "./signature.ts";

/** Of each file as it was when it last ran: whoever changes one runs it, and writes its hash here. */
const ran: Readonly<Record<string, string>> = {
  "verify.mjs": "8931469c462ac389beb2350d4f45e5608fc31e6aefddfcc03f79cd72852172c2",
  "verify.py": "3cdf848aa93f2af24875b6ac899d3583f2677affbbe345f8c995b205c433f411",
  "CountersignWebhook.java": "07294193a37aca3e60f36f34006d2deb39ce6559531473e4a9dd487ea4dec7ef",
};

const folder = resolve(snippetsFolder);

/** Runs one file: each line it reads has secret, id, timestamp, signatures and body in base64; it prints "yes" or "no" for each. */
const runners: Readonly<Record<string, { program: string; version: string; run: (lines: string) => string }>> = {
  "verify.mjs": { program: process.execPath, version: "--version", run: runNode },
  "verify.py": { program: "python3", version: "--version", run: runPython },
  "CountersignWebhook.java": { program: "javac", version: "-version", run: runJava },
};

function runNode(lines: string): string {
  const driver = `
    import { readFileSync } from "node:fs";
    import { verify } from ${JSON.stringify(join(folder, "verify.mjs"))};
    for (const line of readFileSync(0, "utf8").split("\\n")) {
      const [secret, id, timestamp, signature, body] = line.split(" ").map((part) => Buffer.from(part, "base64").toString());
      try {
        verify(secret, { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature }, body);
        console.log("yes");
      } catch { console.log("no"); }
    }`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", driver], { input: lines, encoding: "utf8" });
}

function runPython(lines: string): string {
  const driver = `
import base64, sys
sys.dont_write_bytecode = True
sys.path.insert(0, ${JSON.stringify(folder)})
from verify import verify
for line in sys.stdin.read().split("\\n"):
    secret, message_id, timestamp, signature, body = [base64.b64decode(part) for part in line.split(" ")]
    headers = {"webhook-id": message_id.decode(), "webhook-timestamp": timestamp.decode(), "webhook-signature": signature.decode()}
    try:
        verify(secret.decode(), headers, body)
        print("yes")
    except ValueError:
        print("no")
`;
  return execFileSync("python3", ["-c", driver], { input: lines, encoding: "utf8" });
}

function runJava(lines: string): string {
  const out = mkdtempSync(join(tmpdir(), "snippet-"));
  try {
    writeFileSync(
      join(out, "Driver.java"),
      `import java.util.*;
       public class Driver {
         public static void main(String[] args) throws Exception {
           for (String line : new String(System.in.readAllBytes()).split("\\n")) {
             byte[][] parts = Arrays.stream(line.split(" ", -1)).map(Base64.getDecoder()::decode).toArray(byte[][]::new);
             Map<String, String> headers = Map.of("webhook-id", new String(parts[1]), "webhook-timestamp", new String(parts[2]), "webhook-signature", new String(parts[3]));
             try { CountersignWebhook.verify(new String(parts[0]), headers, parts[4]); System.out.println("yes"); }
             catch (SecurityException refused) { System.out.println("no"); }
           }
         }
       }`,
    );
    execFileSync("javac", ["-d", out, join(out, "Driver.java"), join(folder, "CountersignWebhook.java")]);
    return execFileSync("java", ["-cp", out, "Driver"], { input: lines, encoding: "utf8" });
  } finally {
    rmSync(out, { recursive: true });
  }
}

const secret = newSecret();
const id = "evt_01JD3F8KQ01JD3F8KQ01JD3F8K";
const body = `{"id":"${id}","type":"endpoint.test","data":{"name":"Zoë ✓"}}`;

function message(change: Partial<Record<"secret" | "id" | "body" | "signature" | "timestamp", string>>, at = 0) {
  const timestamp = Math.floor(Date.now() / 1000) + at;
  const signature = sign([keyOf(secret)], id, timestamp, body);
  const parts = { secret, id, timestamp: String(timestamp), signature, body, ...change };
  return [parts.secret, parts.id, parts.timestamp, parts.signature, parts.body];
}

const cases: readonly (readonly [string, () => string[], "yes" | "no"])[] = [
  ["a message as it was sent", () => message({}), "yes"],
  ["one of four minutes ago", () => message({}, -240), "yes"],
  [
    "one with a second signature",
    () => {
      const [, , , signature] = message({});
      return message({ signature: `${sign([keyOf(newSecret())], id, 1, body)} ${signature}` });
    },
    "yes",
  ],
  ["one beside another scheme", () => message({ signature: `v1a,AAAA ${message({})[3]}` }), "yes"],
  ["another body", () => message({ body: body.replace("test", "tost") }), "no"],
  ["a body that was written anew", () => message({ body: JSON.stringify(JSON.parse(body), null, 1) }), "no"],
  ["another id", () => message({ id: "evt_other" }), "no"],
  ["another time", () => message({ timestamp: String(Math.floor(Date.now() / 1000) - 60) }), "no"],
  ["another secret", () => message({ secret: newSecret() }), "no"],
  ["one of six minutes ago", () => message({}, -360), "no"],
  ["one of six minutes ahead", () => message({}, 360), "no"],
  ["a time that is none", () => message({ timestamp: "soon" }), "no"],
  ["no signature", () => message({ signature: "" }), "no"],
  ["another scheme alone", () => message({ signature: message({})[3]?.replace("v1,", "v2,") ?? "" }), "no"],
];

function encoded(parts: readonly string[]): string {
  return parts.map((part) => Buffer.from(part).toString("base64")).join(" ");
}

const here = snippetFiles.filter(({ file }) => {
  const { program = "", version = "" } = runners[file] ?? {};
  const isHere = spawnSync(program, [version]).status === 0;
  if (!isHere) console.warn(`There is no ${program} here: that ${file} verifies was seen elsewhere, by its hash.`);
  return isHere;
});

it.each(snippetFiles)("the snippet for $language is the text that was run", ({ file }) => {
  const hash = createHash("sha256")
    .update(readFileSync(join(folder, file)))
    .digest("hex");
  expect(hash, "Run the changed file on a machine that has its language, then write its hash here.").toBe(ran[file]);
});

it.each(here)("the snippet for $language takes our messages and no others", ({ file }) => {
  const made = cases.map(([what, make, expected]) => ({ what, parts: make(), expected }));
  const said = runners[file]?.run(made.map(({ parts }) => encoded(parts)).join("\n")).trim() ?? "";
  expect(said.split("\n").map((answer, index) => `${made[index]?.what}: ${answer}`)).toEqual(
    made.map(({ what, expected }) => `${what}: ${expected}`),
  );
});
