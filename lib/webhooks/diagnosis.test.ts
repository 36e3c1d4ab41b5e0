import { createSecretKey, type KeyObject } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose, type Pasted } from "./diagnosis.ts";
import type { StepName } from "./diagnosis-step.ts";
import { readPastedHeaders } from "./pasted.ts";
import { keyOf, newSecret, sign } from "./signature.ts";

const now = new Date("2026-11-20T12:00:00Z");
const seconds = now.getTime() / 1000;
const secret = newSecret();
const id = "evt_01JD3F8KQ01JD3F8KQ01JD3F8K";
const body = `{"id":"${id}","type":"endpoint.test","data":{"name":"Zoë/ü","amount":"1.50"}}`;

interface Sent extends Pasted {
  readonly at?: number;
}

function sent(change: Partial<Sent> & { signed?: string; key?: KeyObject } = {}): Pasted {
  const { at = seconds, signed = body, key = keyOf(secret), ...pasted } = change;
  const headers = `webhook-id: ${id}\nwebhook-timestamp: ${at}\nwebhook-signature: ${sign([key], id, at, signed)}`;
  return { headers, body, secret, ...pasted };
}

const outcomes = (pasted: Pasted) => diagnose(pasted, now).steps.filter(({ outcome }) => outcome !== "ok");
const said = (pasted: Pasted, name: StepName) => diagnose(pasted, now).steps.find((step) => step.name === name);

describe("a genuine webhook", () => {
  it("passes every step, and shows what is signed", () => {
    const diagnosis = diagnose(sent(), now);
    expect(diagnosis).toMatchObject({ isGenuine: true, verdict: "This is a genuine webhook." });
    expect(diagnosis.steps.every(({ outcome }) => outcome === "ok")).toBe(true);
    expect(diagnosis.toSign).toBe(`${id}.${seconds}.${body}`);
    expect(sent().headers).toContain(diagnosis.expected);
  });

  it.each([
    ["JSON", JSON.stringify(readPastedHeaders(sent().headers))],
    [
      "words of curl",
      sent()
        .headers.split("\n")
        .map((line) => `  -H '${line}' \\`)
        .join("\n"),
    ],
    ["other cases and blanks", sent().headers.replaceAll("webhook", "Webhook").replaceAll(": ", " :  ")],
    ["lines of a request", `POST /hook HTTP/1.1\r\nhost: example.org\r\n${sent().headers.replaceAll("\n", "\r\n")}`],
  ])("is read from headers as %s", (_form, headers) => {
    expect(diagnose(sent({ headers }), now).isGenuine).toBe(true);
  });

  it("passes with one of two signatures", () => {
    const signature = sign([keyOf(newSecret()), keyOf(secret)], id, seconds, body);
    const headers = `webhook-id: ${id}\nwebhook-timestamp: ${seconds}\nwebhook-signature: ${signature}`;
    expect(diagnose(sent({ headers }), now)).toMatchObject({ isGenuine: true });
    expect(said(sent({ headers }), "scheme")?.sentence).toContain("2 signatures");
  });

  it("that is old is genuine still, and says how old", () => {
    const diagnosis = diagnose(sent({ at: seconds - 3 * 3600 }), now);
    expect(diagnosis.isGenuine).toBe(true);
    expect(diagnosis.verdict).toContain("180 minutes ago");
  });

  it("from the future says that a clock is wrong", () => {
    expect(said(sent({ at: seconds + 720 }), "clock")).toMatchObject({
      outcome: "look",
      sentence: expect.stringContaining("12 minutes in the future"),
    });
  });
});

describe("a body that was changed on the way", () => {
  const pretty = JSON.stringify(JSON.parse(body), null, 2);
  it.each([
    ["parsed and written anew by a framework", pretty, body, "written anew"],
    ["written as Python does", body.replaceAll('":', '": ').replaceAll(',"', ', "'), body, "written anew"],
    ["with escaped letters", body.replace("ë", "\\u00eb").replace("/", "\\/"), body, "written anew"],
    ["compacted, where it was sent with indents", body, pretty, "written anew"],
    ["put into a JSON string", JSON.stringify(body), body, "JSON string"],
    ["with a byte order mark", `\uFEFF${body}`, body, "byte order mark"],
    ["with a line break more", `${body}\n`, body, "was added around"],
    ["with a line break less", body, `${body}\n`, "was lost"],
  ])("%s: the secret is right, and it says what happened", (_how, pasted, signed, words) => {
    const step = said(sent({ body: pasted, signed }), "signature");
    expect(step).toMatchObject({ outcome: "wrong", sentence: expect.stringContaining(words) });
    expect(step?.sentence).toContain("The secret is right");
  });

  it("whatever white space an editor puts around it", () => {
    const blanks = fc.string({ unit: fc.constantFrom(" ", "\n", "\r\n", "\t"), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(blanks, blanks, (before, after) => {
        expect(said(sent({ body: before + body + after }), "signature")?.sentence).toContain("The secret is right");
      }),
    );
  });
});

describe("what is wrong with the rest", () => {
  const without = (name: string) =>
    sent()
      .headers.split("\n")
      .filter((line) => !line.startsWith(name))
      .join("\n");
  const signature = (value: string) => sent({ headers: sent().headers.replace(/v1,.*/, value) });
  it.each([
    ["no header at all", sent({ headers: "" }), "headers", "No header"],
    ["another sender", sent({ headers: "svix-id: 1" }), "headers", "svix-id"],
    ["no id", sent({ headers: without("webhook-id") }), "id", "missing"],
    ["a body of another message", sent({ body: '{"id":"evt_other"}' }), "id", "another message"],
    ["no time", sent({ headers: without("webhook-timestamp") }), "timestamp", "missing"],
    ["milliseconds", sent({ at: now.getTime() }), "timestamp", "milliseconds"],
    [
      "a date",
      sent({ headers: sent().headers.replace(String(seconds), "2026-11-20T12:00:00Z") }),
      "timestamp",
      "Unix seconds",
    ],
    ["no signature", sent({ headers: without("webhook-signature") }), "scheme", "missing"],
    ["hex", signature("a".repeat(64)), "scheme", "hex"],
    ["no scheme", signature(`${"a".repeat(43)}=`), "scheme", "“v1,” belongs"],
    ["another scheme", signature("v1a,AAAA"), "scheme", "v1a"],
    ["a cut signature", signature("v1,abc"), "scheme", "cut"],
    ["no secret", sent({ secret: "" }), "secret", "missing"],
    ["a cut secret", sent({ secret: secret.slice(0, 20) }), "secret", "too short"],
    ["signs that no secret has", sent({ secret: `${secret.slice(0, 30)}…` }), "secret", "Copy all of it"],
    ["a key that was not decoded", sent({ key: createSecretKey(Buffer.from(secret)) }), "secret", "the whole text"],
    [
      "a key without its prefix, not decoded",
      sent({ key: createSecretKey(Buffer.from(secret.slice(6))) }),
      "secret",
      "after whsec_",
    ],
    ["another secret", sent({ secret: newSecret() }), "signature", "the secret is probably another one"],
    ["another body", sent({ body: "hello" }), "signature", "or the body was changed"],
  ] as const)("%s: %#", (_what, pasted, name, words) => {
    expect(said(pasted, name)).toMatchObject({ outcome: "wrong", sentence: expect.stringContaining(words) });
    expect(diagnose(pasted, now).isGenuine).toBe(false);
  });

  it("a secret without its prefix, or with white space, works and is worth a look", () => {
    expect(outcomes(sent({ secret: secret.slice(6) }))).toMatchObject([{ name: "secret", outcome: "look" }]);
    expect(outcomes(sent({ secret: ` ${secret}\n` }))).toMatchObject([{ name: "secret", outcome: "look" }]);
  });

  it("never says the secret, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (headers, text) => {
        const words = JSON.stringify(diagnose({ headers, body: text, secret }, now));
        expect(words).not.toContain(secret.slice(6, 30));
      }),
    );
  });
});
