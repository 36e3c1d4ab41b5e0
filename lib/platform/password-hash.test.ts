import { describe, expect, it } from "vitest";
import { hashPassword, needsRehash, verifyPassword } from "./password-hash.ts";

const weak = { memory: 8192, passes: 1, parallelism: 1 };

describe("a stored password", () => {
  it("is a PHC string of argon2id with 19 MiB, another one each time", async () => {
    const [one, other] = [await hashPassword("mauve kettle"), await hashPassword("mauve kettle")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it("knows its password, to the last of 128 characters", async () => {
    const password = "x".repeat(127);
    const hash = await hashPassword(`${password}a`);
    expect([await verifyPassword(`${password}a`, hash), await verifyPassword(`${password}b`, hash)]).toEqual([
      true,
      false,
    ]);
  });

  it("reads what was made elsewhere", async () => {
    // The reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
    const hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect([await verifyPassword("password", hash), await verifyPassword("Password", hash)]).toEqual([true, false]);
  });

  it.each([null, "", "$2b$10$x", "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$"])("is never %j", async (hash) => {
    expect(await verifyPassword("", hash)).toBe(false);
  });

  it("is made anew when it was made at a lower cost", async () => {
    expect([needsRehash(await hashPassword("x", weak)), needsRehash(await hashPassword("x"))]).toEqual([true, false]);
  });

  it("takes as long to refuse where there is none", async () => {
    const hash = await hashPassword("mauve kettle");
    const time = async (stored: string | null) => {
      const from = performance.now();
      for (let round = 0; round < 3; round += 1) await verifyPassword("wrong", stored);
      return performance.now() - from;
    };
    const [known, unknown] = [await time(hash), await time(null)];
    expect(unknown / known).toBeGreaterThan(0.3);
    expect(unknown / known).toBeLessThan(3);
  });
});
