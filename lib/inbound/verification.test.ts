import { createHmac } from "node:crypto";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { newSecret } from "#lib/webhooks/signature";
import { verified } from "./verification.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("Standard Webhooks", () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const at = new Date(1_614_265_330_000);
  const headers = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  };
  const body = bytes('{"test": 2432232314}');
  const check = (changes: object = {}, now = at, secrets: readonly string[] = [secret]) =>
    verified("standard", secrets, { headers: { ...headers, ...changes }, body }, now);
  const good = headers["webhook-signature"];

  it("verifies the example that is published with it", () => {
    expect(check()).toEqual({ ok: true, value: { deliveryId: "msg_p5jXN8AQM9LWM0D4loKWxJek" } });
  });

  it("verifies what its library signs, any body, under the new secret and the one before", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, id) => {
        const [fresh, old] = [newSecret(), newSecret()];
        const now = new Date();
        const signed = {
          "webhook-id": `msg_${id}`,
          "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
          "webhook-signature": new Webhook(old).sign(`msg_${id}`, now, json),
        };
        const request = { headers: signed, body: bytes(json) };
        expect(verified("standard", [fresh, old], request, now).ok).toBe(true);
        expect(verified("standard", [fresh], request, now).ok).toBe(false);
      }),
    );
  });

  it.each([
    ["two signatures, the second good", { "webhook-signature": `v1,${"A".repeat(43)}= ${good}` }],
    ["a signature of another version beside it", { "webhook-signature": `v1a,abc ${good}` }],
  ])("takes %s", (_what, changes) => expect(check(changes).ok).toBe(true));

  it.each([
    ["no id", { "webhook-id": "" }],
    ["another id", { "webhook-id": "msg_2" }],
    ["no time", { "webhook-timestamp": "" }],
    ["a time that is no number", { "webhook-timestamp": "soon" }],
    ["a time without end", { "webhook-timestamp": "1e9999" }],
    ["a negative time", { "webhook-timestamp": "-1" }],
    ["a time with a point", { "webhook-timestamp": "1614265330.0" }],
    ["no signature", { "webhook-signature": "" }],
    ["one byte of it", { "webhook-signature": good.slice(0, 5) }],
    ["hexadecimal digits", { "webhook-signature": `v1,${Buffer.from(good.slice(3), "base64").toString("hex")}` }],
    ["no version", { "webhook-signature": good.slice(3) }],
    ["a sixth signature", { "webhook-signature": `${"v1,AAAA ".repeat(5)}${good}` }],
  ])("refuses %s", (_what, changes) => expect(check(changes).ok).toBe(false));

  it("takes five minutes either way, and not a second more", () => {
    const away = (seconds: number) => check({}, new Date(at.getTime() + seconds * 1000)).ok;
    expect([-301, -300, 300, 301].map(away)).toEqual([false, true, true, false]);
  });

  it("refuses the same JSON with other spaces, and a byte order mark before it", () => {
    for (const text of ['{"test":2432232314}', '\ufeff{"test": 2432232314}'])
      expect(verified("standard", [secret], { headers, body: bytes(text) }, at).ok).toBe(false);
  });

  it("tells the owner of the source what is wrong", () => {
    const because = (changes: object, now = at) => {
      const answer = check(changes, now);
      return answer.ok ? null : answer.refusal.because;
    };
    expect(because({ "webhook-signature": "" })).toContain("webhook-signature is missing");
    expect(because({}, new Date(at.getTime() + 360_000))).toContain("360 s away");
    expect(because({ "webhook-id": "msg_2" })).toContain("another secret");
  });
});

describe("GitHub's signature", () => {
  const header = "x-hub-signature-256";
  const example = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
  const check = (signature: string, text = "Hello, World!") =>
    verified(
      "github",
      ["It's a Secret to Everybody"],
      { headers: { [header]: signature }, body: bytes(text) },
      new Date(),
    ).ok;

  it("verifies the example of its documentation", () => expect(check(example)).toBe(true));

  it.each([
    ["another body", example, "Hello, World"],
    ["no name", example.slice(7)],
    ["one byte", "sha256=75"],
    ["nothing", ""],
  ])("refuses %s", (_what, signature, text = "Hello, World!") => expect(check(signature, text)).toBe(false));

  it("names the delivery by its bytes, whatever its unsigned header says", () => {
    const deliver = (id: string) =>
      verified(
        "github",
        ["It's a Secret to Everybody"],
        { headers: { [header]: example, "x-github-delivery": id }, body: bytes("Hello, World!") },
        new Date(),
      );
    expect(deliver("one")).toEqual(deliver("two"));
  });
});

describe("Stripe's signature", () => {
  const secret = "whsec_test_secret";
  const at = new Date(1_700_000_000_000);
  const hex = (text: string) => createHmac("sha256", secret).update(text).digest("hex");
  const good = `t=1700000000,v1=${hex("1700000000.{}")}`;
  const check = (signature: string, now = at) =>
    verified("stripe", [secret], { headers: { "stripe-signature": signature }, body: bytes("{}") }, now).ok;

  it("is of the time and the body", () => {
    expect(check("t=1700000000,v1=ceb8863f7208fa249a6cd8f951e993c7563412aca65866f6272283debe143ab3")).toBe(true);
    expect(check("t=1700000000,v1=3fd8ffd1d0ba5dbb3d5b3d1b6b2a8f8bc1ef5d64b2dd1ea5d13dd1a9a9ad0c6a")).toBe(false);
  });

  it("may stand beside others", () =>
    expect(check(good.replace(",v1=", `,v1=${"0".repeat(64)},v0=abc,v1=`))).toBe(true));

  it.each([
    ["another time", `t=1700000001,v1=${hex("1700000000.{}")}`],
    ["no time", `v1=${hex("1700000000.{}")}`],
    ["another scheme only", good.replace("v1=", "v0=")],
    ["nothing", ""],
  ])("refuses %s", (_what, signature) => expect(check(signature)).toBe(false));

  it("is refused after five minutes", () => expect(check(good, new Date(at.getTime() + 301_000))).toBe(false));
});
