import fc from "fast-check";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { describe, expect, it } from "vitest";
import { keyOf, newSecret, sign, verify } from "./signature.ts";

const now = () => Math.floor(Date.now() / 1000);
const headersOf = (id: string, timestamp: number, signature: string) => ({
  "webhook-id": id,
  "webhook-timestamp": String(timestamp),
  "webhook-signature": signature,
});
const libraries = [
  ["standardwebhooks", StandardWebhook],
  ["svix", SvixWebhook],
] as const;

describe("a signature", () => {
  it.each(libraries)("is verified by the library %s as it comes from npm, for any body", (_name, Library) => {
    const secret = newSecret();
    fc.assert(
      fc.property(fc.json(), (json) => {
        const timestamp = now();
        const signature = sign([keyOf(secret)], "evt_1", timestamp, json);
        expect(() => new Library(secret).verify(json, headersOf("evt_1", timestamp, signature))).not.toThrow();
      }),
    );
  });

  it.each(libraries)(
    "is verified by %s with the old and with the new secret while one is rotated",
    (_name, Library) => {
      const [fresh, old] = [newSecret(), newSecret()];
      const timestamp = now();
      const signature = sign([keyOf(fresh), keyOf(old)], "evt_1", timestamp, "{}");

      expect(signature.split(" ")).toHaveLength(2);
      for (const secret of [fresh, old])
        expect(() => new Library(secret).verify("{}", headersOf("evt_1", timestamp, signature))).not.toThrow();
      expect(() => new Library(newSecret()).verify("{}", headersOf("evt_1", timestamp, signature))).toThrow();
    },
  );

  it("is the one that Standard Webhooks and Svix publish for their example", () => {
    const key = keyOf("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    expect(sign([key], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, '{"test": 2432232314}')).toBe(
      "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    );
  });

  it("is accepted from the other side too", () => {
    const secret = newSecret();
    const at = new Date();
    const signed = {
      id: "msg_1",
      timestamp: Math.floor(at.getTime() / 1000),
      body: "{}",
      signature: new StandardWebhook(secret).sign("msg_1", at, "{}"),
    };

    expect(verify(secret, signed, now())).toBe(true);
    expect(verify(secret, signed, now() + 400)).toBe(false);
    expect(verify(secret, { ...signed, body: "{ }" }, now())).toBe(false);
    expect(verify(newSecret(), signed, now())).toBe(false);
  });

  it("is not made with what is no secret, and the error does not repeat it", () => {
    expect(() => keyOf("whsec_c2hvcnQ=")).toThrow(/^This is not a webhook secret\.$/);
    expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});
