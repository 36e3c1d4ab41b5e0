import { describe, expect, it } from "vitest";
import { choose, countPlaywright, countVitest, steps } from "./steps.ts";

const names = (args: readonly string[], built = true) => choose(args, built).chosen.map(({ name }) => name);

describe("counting", () => {
  it("adds up what vitest says", () => {
    expect(countVitest({ numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1 })).toEqual({
      passed: 7,
      failed: 2,
    });
  });

  it("counts a file that vitest could not read", () => {
    expect(countVitest({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1 })).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  it("takes what was flaky or not run for failed", () => {
    const stats = { expected: 9, unexpected: 1, flaky: 2, skipped: 3 };

    expect(countPlaywright({ stats })).toEqual({ passed: 9, failed: 6 });
  });

  it("refuses a report of another form", () => {
    expect(() => countPlaywright({})).toThrow();
  });
});

describe("choosing", () => {
  it("takes everything when nothing is asked", () => {
    expect(choose([], false).chosen).toBe(steps);
  });

  it.each([
    [["unit"], true, ["generate", "unit"]],
    [["types"], true, ["generate", "routes", "types"]],
    [["e2e"], true, ["generate", "e2e"]],
    [["e2e"], false, ["generate", "build", "e2e"]],
  ])("takes for %j, built: %s, %j", (args, built, chosen) => {
    expect(names(args, built)).toEqual(chosen);
  });

  it("gives the other words on", () => {
    expect(choose(["unit", "lib/orders"], true).words).toEqual(["lib/orders"]);
  });

  it("names what there is when asked for something else", () => {
    expect(() => names(["units"])).toThrow(/generate, routes, lint/);
  });
});
