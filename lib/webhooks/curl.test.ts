import { execFileSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curlOf } from "./curl.ts";

/** What a shell hands to curl. */
function wordsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

const request = {
  url: "https://hooks.example.com/in?a=1&b=2",
  headers: { "webhook-id": "evt_1", "webhook-signature": "v1,abc=", authorization: "[hidden]" },
  body: `{"name":"O'Neill & \`Söhne\` $HOME"}`,
};

describe("a request as words of curl", () => {
  it("hands all of it over, whatever the shell makes of its signs", () => {
    expect(wordsOf(curlOf(request))).toEqual([
      request.url,
      "--header",
      "webhook-id: evt_1",
      "--header",
      "webhook-signature: v1,abc=",
      "--header",
      "authorization: [hidden]",
      "--data-raw",
      request.body,
    ]);
  });

  it("says what became of the signature, and which values are missing", () => {
    expect(curlOf(request)).toContain("takes it for 5 minutes");
    expect(curlOf(request)).toContain("Write the values of authorization yourself");
    expect(curlOf({ ...request, headers: {} })).not.toContain("yourself");
  });

  it("of any body", () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '"', "\\", "$", "`", "!", "\n", "#", "a", " ", "%", "ü"),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (body) => {
        expect(wordsOf(curlOf({ ...request, body })).at(-1)).toBe(body);
      }),
      { numRuns: 40 },
    );
  });
});
