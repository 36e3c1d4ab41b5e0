import { describe, expect, it } from "vitest";
import { hasCode, isUnavailable } from "./failure.ts";

const withCode = (code: string) => Object.assign(new Error("x"), { code });

describe("a failure", () => {
  it.each(["57P01", "ECONNREFUSED", "P2024", "53300", "08006", "40P01"])("of code %s means: try again", (code) => {
    expect(isUnavailable(withCode(code))).toBe(true);
    expect(isUnavailable(new Error("outer", { cause: withCode(code) }))).toBe(true);
  });

  it.each(["23505", "P2002", "42P01", "28P01"])("of code %s is an answer, not an absence", (code) => {
    expect(isUnavailable(withCode(code))).toBe(false);
  });

  it("is known by pg's words where it has no code", () => {
    expect(isUnavailable(new Error("Connection terminated unexpectedly"))).toBe(true);
    expect(isUnavailable(new Error("No such order"))).toBe(false);
  });

  it("is found where Prisma hides it", () => {
    const cause = { originalCode: "55P03", kind: "postgres" };

    expect(hasCode({ code: "P2010", meta: { driverAdapterError: { cause } } }, ["55P03"])).toBe(true);
  });

  it("can be anything, even its own cause", () => {
    const error = new Error("x");
    error.cause = error;

    expect(isUnavailable(error)).toBe(false);
    expect([null, undefined, "ECONNREFUSED", 7].some(isUnavailable)).toBe(false);
  });
});
