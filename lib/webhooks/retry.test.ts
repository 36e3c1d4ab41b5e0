import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge, mostTries, retryAfter, schedule, waitAfter } from "./retry.ts";

const now = new Date("2026-11-20T12:00:00Z");
const hour = 3_600_000;

describe("when a delivery is tried again", () => {
  it("follows the schedule of the contract", () => {
    expect(schedule.map((wait) => wait / 1000)).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(mostTries).toBe(10);
  });

  it("never comes early, and at most a fifth late", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (tries, random) => {
          const planned = schedule[tries - 1] ?? 0;
          const wait = waitAfter(tries, random) ?? 0;
          expect(wait).toBeGreaterThanOrEqual(planned);
          expect(wait).toBeLessThanOrEqual(planned * 1.2 + 1);
        },
      ),
    );
  });

  it("has failed for good after the tenth try", () => {
    expect(waitAfter(10, 0)).toBeNull();
    expect(waitAfter(11, 0)).toBeNull();
  });
});

describe("Retry-After", () => {
  it.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["999999999", 24 * hour],
    ["Fri, 20 Nov 2026 12:05:00 GMT", 300_000],
    ["Friday, 20-Nov-26 12:05:00 GMT", 300_000],
    ["Fri, 20 Nov 2026 11:00:00 GMT", 0],
    ["Fri, 27 Nov 2026 12:00:00 GMT", 24 * hour],
    ["-5", null],
    ["1.5", null],
    ["soon", null],
    ["Fri, 99 Foo 2026 12:05:00 GMT", null],
    ["", null],
    [undefined, null],
  ])("%j is %j ms", (header, expected) => {
    expect(retryAfter(header, now)).toBe(expected);
  });
});

describe("what a try means", () => {
  const none = { delivered: false, gone: false, overloaded: false, quietFor: null };

  it.each([200, 201, 202, 204, 299])("%i acknowledges", (status) => {
    expect(judge({ status, error: null }, now)).toEqual({ ...none, delivered: true });
  });

  it.each([199, 300, 301, 302, 307, 308, 400, 401, 404, 408, 418, 500, 501])("%i is a failure", (status) => {
    expect(judge({ status, error: null, retryAfter: "60" }, now)).toEqual(none);
  });

  it("410 says that nobody listens any more", () => {
    expect(judge({ status: 410, error: null }, now)).toEqual({ ...none, gone: true });
  });

  it.each([429, 502, 504])("%i asks for fewer at a time", (status) => {
    expect(judge({ status, error: null }, now).overloaded).toBe(true);
  });

  it.each([429, 503])("%i may ask for peace", (status) => {
    expect(judge({ status, error: null, retryAfter: "7" }, now).quietFor).toBe(7000);
  });

  it("a timeout asks for fewer at a time, a refused connection does not", () => {
    expect(judge({ status: null, error: "timeout" }, now).overloaded).toBe(true);
    expect(judge({ status: null, error: "connect_timeout" }, now).overloaded).toBe(true);
    expect(judge({ status: null, error: "connection_refused" }, now)).toEqual(none);
  });
});
