import { describe, expect, it } from "vitest";
import { nameSite, networks, settleOrigin } from "./peer.ts";

const none = networks([]);
const proxies = networks(["10.0.0.0/8", "::1"]);

function believed(headers: Record<string, string>, peer: string, trusted = none): Record<string, unknown> {
  const seen = { ...headers };
  settleOrigin(seen, peer, trusted);
  return seen;
}

describe("whom a request comes from", () => {
  it("is the peer itself, whatever the request claims", () => {
    const headers = {
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-host": "evil.example",
      "x-real-ip": "1.2.3.4",
      accept: "*/*",
    };
    expect(believed(headers, "203.0.113.9")).toEqual({ "x-forwarded-for": "203.0.113.9", accept: "*/*" });
  });

  it("is whom a trusted proxy names", () => {
    const headers = { "x-forwarded-for": "198.51.100.7", "x-forwarded-proto": "https" };
    expect(believed(headers, "10.1.2.3", proxies)).toEqual({
      "x-forwarded-for": "198.51.100.7",
      "x-forwarded-proto": "https",
    });
  });

  it("is the nearest address that is no proxy of ours, for the ones before it can be made up", () => {
    expect(believed({ "x-forwarded-for": "1.1.1.1, 198.51.100.7, 10.9.9.9" }, "10.1.2.3", proxies)).toEqual({
      "x-forwarded-for": "198.51.100.7",
    });
  });

  it("is the proxy where it names nobody, or nonsense", () => {
    expect(believed({ "x-forwarded-for": "unknown" }, "10.1.2.3", proxies)).toEqual({ "x-forwarded-for": "10.1.2.3" });
  });
});

describe("the name of the site", () => {
  it("is the one that people see, whatever a request says", () => {
    const headers = { host: "10.0.0.7:3000", "x-forwarded-host": "evil.example" };
    nameSite(headers, "https://procure.example.com");
    expect(headers).toMatchObject({ "x-forwarded-host": "procure.example.com", "x-forwarded-proto": "https" });
  });
});
