import { describe, expect, it } from "vitest";
import { explain } from "./explanation.ts";
import { failureText, SendFailure } from "./failure.ts";

const url = "https://hooks.example.com:8443/in?token=1";
const none = { url, status: null, responseHeaders: null, error: null, total: 2061 };
const coded = (code: string) => Object.assign(new Error("x"), { code });

describe("the cause of an answer", () => {
  it.each([
    [200, {}, "Accepted with HTTP 200 after 2.1 s."],
    [500, {}, "HTTP 500 after 2.1 s."],
    [
      302,
      { location: "https://other.example.org/" },
      "HTTP 302 after 2.1 s: the receiver redirects to https://other.example.org/. Redirects are not followed; register the final address.",
    ],
    [304, {}, "HTTP 304 after 2.1 s: the receiver redirects. Redirects are not followed; register the final address."],
    [410, {}, "HTTP 410 after 2.1 s: the receiver wants no more events, so the endpoint was disabled."],
    [429, { "retry-after": "60" }, "HTTP 429 after 2.1 s: the receiver asked to wait (Retry-After: 60)."],
    [404, {}, "HTTP 404 after 2.1 s: nothing is at this path."],
  ])("HTTP %i is told in one sentence", (status, responseHeaders, sentence) => {
    expect(explain({ ...none, status, responseHeaders })).toBe(sentence);
  });

  it("gives short times in milliseconds", () => {
    expect(explain({ ...none, status: 204, total: 41.4 })).toBe("Accepted with HTTP 204 after 41 ms.");
  });
});

describe("what the receiver said", () => {
  const failed = { ...none, error: null, status: 500 };
  it.each([
    ["duplicate key in stock_moves.", "HTTP 500 after 2.1 s. The receiver said: “duplicate key in stock_moves”."],
    [' {"error":\n "late"} ', 'HTTP 500 after 2.1 s. The receiver said: “{"error": "late"}”.'],
    ["<!doctype html><h1>Oh no", "HTTP 500 after 2.1 s."],
    [" \0\n", "HTTP 500 after 2.1 s."],
    [null, "HTTP 500 after 2.1 s."],
    ["a".repeat(121), `HTTP 500 after 2.1 s. The receiver said: “${"a".repeat(120)}…”.`],
  ])("%j is repeated where it is a text", (responseBody, sentence) => {
    expect(explain({ ...failed, responseBody })).toBe(sentence);
  });

  it("is left out where all went well", () => {
    expect(explain({ ...failed, status: 200, responseBody: "ok" })).toBe("Accepted with HTTP 200 after 2.1 s.");
  });
});

describe("the cause of no answer", () => {
  it.each([
    [coded("ENOTFOUND"), "The name hooks.example.com:8443 was not found."],
    [coded("EAI_AGAIN"), "The name hooks.example.com:8443 could not be looked up; the name server did not answer."],
    [coded("ECONNREFUSED"), "Nobody listens at hooks.example.com:8443: the connection was refused."],
    [
      new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")]),
      "Nobody listens at hooks.example.com:8443: the connection was refused.",
    ],
    [coded("EHOSTUNREACH"), "There is no way to hooks.example.com:8443 from here."],
    [coded("CERT_HAS_EXPIRED"), "The TLS certificate of hooks.example.com:8443 has expired."],
    [coded("ERR_TLS_CERT_ALTNAME_INVALID"), "The TLS certificate of hooks.example.com:8443 is for another name."],
    [
      coded("DEPTH_ZERO_SELF_SIGNED_CERT"),
      "The TLS certificate of hooks.example.com:8443 is signed by nobody we trust.",
    ],
    [coded("ERR_SSL_WRONG_VERSION_NUMBER"), "No secure connection to hooks.example.com:8443 came about."],
    [coded("HPE_INVALID_CONSTANT"), "hooks.example.com:8443 answered something that is not HTTP."],
    [coded("ECONNRESET"), "hooks.example.com:8443 closed the connection after 2.1 s, before it answered."],
    [new SendFailure("timeout"), "hooks.example.com:8443 did not answer within 2.1 s."],
    [new SendFailure("connect_timeout"), "hooks.example.com:8443 did not accept a connection within 5 s."],
    [new SendFailure("address_refused", "It leads to 10.0.0.1."), "Nothing was sent. It leads to 10.0.0.1."],
    [new Error("odd"), "The request failed: odd."],
  ])("%s is told in one sentence", (error, sentence) => {
    expect(explain({ ...none, error: failureText(error) })).toBe(sentence);
  });
});
