import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Flow } from "#lib/webhooks/flow";
import type { Claimed } from "./claim.ts";
import { Load } from "./load.ts";

const well = () => new Flow({ failures: 0, holdUntil: null, rate: null }, 0);
const failing = () => new Flow({ failures: 3, holdUntil: null, rate: null }, 0);
const given = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ id: `${from + index}`, dueAt: `at ${from + index}` }) as Claimed);

/** As many as may go are under way. */
function sent(load: Load, flow: Flow, now = 0): string[] {
  const ids: string[] = [];
  for (let next = load.next(flow, now); next; next = load.next(flow, now)) {
    ids.push(next.id);
    load.inFlight += 1;
  }
  return ids;
}

describe("what an endpoint has at hand", () => {
  it("is sixteen besides the eight under way, while it is well", () => {
    const load = new Load();
    expect(load.wants(well(), 0)).toBe(24);
    load.claimed(given(24), 24, 0);
    expect(sent(load, well())).toHaveLength(8);
    expect(load.wants(well(), 0)).toBe(0);
    load.answered();
    expect(sent(load, well())).toEqual(["8"]);
    expect(load.wants(well(), 0)).toBe(1);
  });

  it("is nothing while it fails, or where it has a rate", () => {
    expect(new Load().wants(failing(), 0)).toBe(8);
    expect(new Load().wants(new Flow({ failures: 0, holdUntil: null, rate: 20 }, 0), 0)).toBe(2);
  });

  it("is called for when half of it is gone, as long as there may be more", () => {
    const load = new Load();
    expect(load.runsLow(well(), 0)).toBe(false);
    load.claimed(given(24), 24, 0);
    sent(load, well());
    expect(load.runsLow(well(), 0)).toBe(false);
    for (let count = 0; count < 8; count += 1) load.answered();
    sent(load, well());
    expect(load.runsLow(well(), 0)).toBe(true);
    expect(load.after).toMatchObject({ id: "23", dueAt: "at 23" });

    load.claimed(given(3, 24), 8, 0);
    expect([load.hasMore, load.runsLow(well(), 0), load.after]).toEqual([false, false, null]);
  });

  it("is given back after a quarter of a second, and nothing more is kept before an answer", () => {
    const load = new Load();
    load.claimed(given(24), 24, 0);
    sent(load, well());
    expect(load.giveBack(well(), 250)).toEqual([]);
    expect(load.giveBack(well(), 251)).toHaveLength(16);
    expect([load.wants(well(), 300), load.after]).toEqual([0, null]);
    load.answered();
    expect(load.wants(well(), 300)).toBe(17);
  });

  it("is given back at once where the endpoint begins to fail, and where everything ends", () => {
    const [one, other] = [new Load(), new Load()];
    for (const load of [one, other]) {
      load.claimed(given(24), 24, 0);
      sent(load, well());
    }
    expect(one.giveBack(failing(), 1)).toHaveLength(16);
    expect(other.giveBack(null, 1)).toHaveLength(16);
  });

  it("goes out once each and in order, however answers and claims come", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { maxLength: 60 }), (answers) => {
        const load = new Load();
        const flow = well();
        let claimed = 0;
        const out: string[] = [];
        for (const count of answers) {
          const wanted = load.wants(flow, 0);
          load.claimed(given(wanted, claimed), wanted, 0);
          claimed += wanted;
          out.push(...sent(load, flow));
          expect(load.inFlight).toBeLessThanOrEqual(8);
          for (let answer = 0; answer < Math.min(count, load.inFlight); answer += 1) load.answered();
        }
        expect(out).toEqual(Array.from({ length: out.length }, (_, index) => `${index}`));
      }),
    );
  });
});
