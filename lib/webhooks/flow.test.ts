import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Flow } from "./flow.ts";

const fresh = { failures: 0, holdUntil: null, rate: null };
const good = { delivered: true, overloaded: false, quietFor: null };
const bad = { delivered: false, overloaded: false, quietFor: null };
const slow = { delivered: false, overloaded: true, quietFor: null };

function broken(now = 0): Flow {
  const flow = new Flow(fresh, now);
  for (let count = 0; count < 10; count += 1) flow.heard(bad, now);
  return flow;
}

describe("how much an endpoint gets", () => {
  it("is eight at a time, less what is under way", () => {
    expect(new Flow(fresh, 0).room(0, 0)).toBe(8);
    expect(new Flow(fresh, 0).room(5, 0)).toBe(3);
    expect(new Flow(fresh, 0).room(9, 0)).toBe(0);
  });

  it("halves when it cannot keep up, once a second at most, and grows back with every success", () => {
    const flow = new Flow(fresh, 0);
    flow.heard(slow, 0);
    flow.heard(slow, 10);
    expect(flow.room(0, 10)).toBe(4);
    flow.heard(slow, 1500);
    expect(flow.room(0, 1500)).toBe(2);
    for (let count = 0; count < 40; count += 1) flow.heard(good, 2000);
    expect(flow.room(0, 2000)).toBe(8);
  });

  it("is nothing while it asked for peace, and then everything again", () => {
    const flow = new Flow(fresh, 0);
    flow.heard({ ...bad, quietFor: 60_000 }, 0);
    expect(flow.room(0, 59_999)).toBe(0);
    expect(flow.holdUntil(0)).toBe(60_000);
    expect(flow.room(0, 60_000)).toBe(8);
  });

  it("never exceeds its rate by more than a tenth of a second's worth, whenever it is asked", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }),
        (rate, pauses) => {
          const flow = new Flow({ ...fresh, rate }, 0);
          let now = 0;
          let sent = 0;
          for (const pause of pauses) {
            now += pause;
            for (let room = flow.room(0, now); room > 0; room -= 1, sent += 1) flow.sent();
          }
          expect(sent).toBeLessThanOrEqual((now / 1000) * rate + Math.max(1, rate / 10) + 1e-6);
        },
      ),
    );
  });

  it("knows when the rate allows the next one", () => {
    const flow = new Flow({ ...fresh, rate: 4 }, 0);
    flow.sent();
    expect(flow.waitForToken(0)).toBe(250);
    expect(flow.room(0, 250)).toBe(1);
  });
});

describe("the breaker", () => {
  it("opens after ten failures in a row, not when there was a success between them", () => {
    const flow = new Flow(fresh, 0);
    for (let count = 0; count < 9; count += 1) flow.heard(bad, 0);
    expect(flow.isOpen).toBe(false);
    flow.heard(good, 0);
    flow.heard(bad, 0);
    expect(flow.isOpen).toBe(false);
    expect(broken().isOpen).toBe(true);
  });

  it("lets one probe through after five seconds, and waits twice as long after each that fails, at most five minutes", () => {
    const flow = broken();
    let now = 0;
    for (const wait of [5, 10, 20, 40, 80, 160, 300, 300]) {
      expect(flow.room(0, now + wait * 1000 - 1)).toBe(0);
      now += wait * 1000;
      expect(flow.room(0, now)).toBe(1);
      expect(flow.room(1, now)).toBe(0);
      flow.heard(bad, now);
    }
  });

  it("after a success lets one through at a time, and doubles that every five seconds", () => {
    const flow = broken();
    flow.heard(good, 5000);
    expect([5000, 9999, 10_000, 15_000, 20_000, 60_000].map((now) => flow.room(0, now))).toEqual([1, 1, 2, 4, 8, 8]);
  });

  it("opens again at the first failure while it recovers", () => {
    const flow = broken();
    flow.heard(good, 5000);
    flow.heard(bad, 6000);
    expect(flow.isOpen).toBe(true);
    expect(flow.room(0, 6001)).toBe(0);
  });

  it("stays open over a restart", () => {
    const flow = new Flow({ failures: 12, holdUntil: 9000, rate: null }, 0);
    expect(flow.room(0, 8999)).toBe(0);
    expect(flow.room(0, 9000)).toBe(1);
  });
});
