import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { type Actor, theSystem } from "#lib/access/actor";
import { query } from "./query.ts";

const buyer: Actor = { ...theSystem("r"), type: "user", id: "ada", roles: ["BUYER"] };
const run = vi.fn(async (actor: Actor, { word }: { word: string }) => `${actor.id} asked ${word}`);
const ask = query("supplier.read", z.strictObject({ word: z.string() }), run);

describe("a question from outside", () => {
  it("is answered with what was read of it", async () => {
    expect(await ask(buyer, { word: "why" })).toBe("ada asked why");
  });

  it("is refused to those whose roles never allow it, before anything is read of it", async () => {
    await expect(ask({ ...buyer, roles: [] }, { nonsense: true })).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it("is refused when it says what is not known", async () => {
    run.mockClear();
    await expect(ask(buyer, { word: "why", more: 1 })).rejects.toThrow(z.ZodError);
    expect(run).not.toHaveBeenCalled();
  });
});
