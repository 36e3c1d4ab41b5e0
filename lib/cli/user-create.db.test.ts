import { afterEach, expect, it, vi } from "vitest";
import { getUser } from "#lib/access/queries/get-user";
import { givenUser } from "#prisma/seed/given-user";
import { run } from "./user-create.ts";

const facts = (email: string) => ["--email", email, "--name", "Ada Berger", "--roles", "buyer", "--json"];

afterEach(() => vi.restoreAllMocks());

async function created(...args: string[]): Promise<{ id: string }> {
  const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  expect(await run(args)).toBe(0);
  return JSON.parse(String(said.mock.lastCall?.[0]));
}

it("says who is the same person as somebody who is there already", async () => {
  const { id } = await created(...facts("ada@example.com"));
  const other = await created(...facts("ada.berger@example.com"), "--same-person-as", "ada@example.com");

  const admin = await givenUser({ roles: ["ADMIN"] });
  expect(await getUser(admin, { id: other.id })).toMatchObject({ samePerson: [{ id }] });
  await expect(run([...facts("a.berger@example.com"), "--same-person-as", "nobody@example.com"])).rejects.toThrow(
    "nobody@example.com",
  );
});
