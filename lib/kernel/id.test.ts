import { afterEach, describe, expect, it, vi } from "vitest";
import { isId, newId } from "./id.ts";

describe("a new id", () => {
  afterEach(() => void vi.useRealTimers());

  it("is a UUID of version 7 that carries its time", () => {
    const before = Date.now();
    const id = newId();

    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBeGreaterThanOrEqual(before);
  });

  it("sorts after every one before it, however many are made in one millisecond", () => {
    vi.useFakeTimers({ now: Date.now() + 60_000 });
    const ids = Array.from({ length: 10_000 }, newId);

    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("sorts after the one before it, although the clock was put back", () => {
    vi.useFakeTimers({ now: Date.now() + 120_000 });
    const first = newId();
    vi.setSystemTime(Date.now() - 60_000);

    expect(newId() > first).toBe(true);
  });
});

describe("what can be an id", () => {
  it("is what we make", () => {
    expect(isId(newId())).toBe(true);
  });

  it.each(["", "0", "null", "../1", "１", "%", "01A1FD88-1410-7067-BE12-4EEFCFE35E60", `${newId()}\n`])(
    "is not %j",
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );
});
