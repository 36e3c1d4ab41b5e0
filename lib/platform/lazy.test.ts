import { expect, it } from "vitest";
import { lazy } from "./lazy.ts";

it("makes nothing until it is used", () => {
  let made = 0;
  const thing = lazy(() => {
    made += 1;
    return { name: "x" };
  });

  expect(made).toBe(0);
  expect(thing.name).toBe("x");
  expect("name" in thing).toBe(true);
});

it("calls methods on the real thing", () => {
  class Counter {
    #count = 0;
    next(): number {
      return (this.#count += 1);
    }
  }
  const real = new Counter();
  const counter = lazy(() => real);

  expect([counter.next(), counter.next()]).toEqual([1, 2]);
});
