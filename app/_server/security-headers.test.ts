import { afterEach, describe, expect, it } from "vitest";
import { provideEnvironment } from "#lib/platform/env";
import { contentSecurityPolicy, securityHeaders } from "./security-headers.ts";

afterEach(() => provideEnvironment({ APP_URL: undefined }));

describe("what every answer says to browsers", () => {
  it("allows scripts and styles of ours and with this answer's nonce, nothing inline, no evaluation", () => {
    const policy = contentSecurityPolicy("abc", false);
    expect(policy).not.toMatch(/unsafe-/);
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining([
        "script-src 'self' 'nonce-abc' 'strict-dynamic'",
        "style-src 'self' 'nonce-abc'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
  });

  it("forbids frames, sniffing and sharing of windows, always", () => {
    const headers = new Headers(securityHeaders().map(([name, value]): [string, string] => [name, value]));
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.has("referrer-policy")).toBe(true);
    expect(headers.has("permissions-policy")).toBe(true);
  });

  it("insists on https for a year where the site has it, and only there", () => {
    const insists = () => securityHeaders().find(([name]) => name === "strict-transport-security")?.[1];
    expect(insists()).toBeUndefined();
    provideEnvironment({ APP_URL: "https://procure.example.com" });
    expect(insists()).toBe("max-age=31536000; includeSubDomains");
  });
});
