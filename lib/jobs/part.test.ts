import { describe, expect, it, vi } from "vitest";
import { keepRunning, repeating } from "./part.ts";

vi.mock("#lib/platform/log", () => ({ log: { error: () => undefined } }));

describe("a part of the worker", () => {
  it("is started again when it breaks, until the worker leaves", async () => {
    const leaving = new AbortController();
    let runs = 0;

    await keepRunning(
      {
        name: "fragile",
        run: async () => {
          runs += 1;
          if (runs === 3) leaving.abort();
          throw new Error("broken");
        },
      },
      leaving.signal,
    );

    expect(runs).toBe(3);
  });

  it("is started again when it ends without being told to", async () => {
    const leaving = new AbortController();
    let runs = 0;

    await keepRunning({ name: "idle", run: async () => void ((runs += 1) === 2 && leaving.abort()) }, leaving.signal);

    expect(runs).toBe(2);
  });

  it("goes on at once while there is more to do, and rests otherwise", async () => {
    const leaving = new AbortController();
    const answers = ["more", "more", "rest"] as const;
    let asked = 0;
    const part = repeating("mails", 60_000, async () => answers[asked++] ?? "rest");

    const running = part.run(leaving.signal);
    await vi.waitFor(() => expect(asked).toBe(3));
    leaving.abort();

    await expect(running).resolves.toBeUndefined();
    expect(asked).toBe(3);
  });
});
