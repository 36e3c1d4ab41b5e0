import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cli } from "./app.ts";
import type { ReceivedMail } from "./mailbox.ts";

/** Where the application of this run is. */
export function target(): { readonly url: string; readonly dataDir: string } {
  const { E2E_URL: url, E2E_DATA_DIR: dataDir } = process.env;
  if (!url || !dataDir) throw new Error("No application runs: start the tests with `npm test -- e2e`.");
  return { url, dataDir };
}

/** The mails that the application sent to this address, oldest first. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const folder = join(target().dataDir, "mails", encodeURIComponent(address));
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  const mails = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return mails.map((text): ReceivedMail => JSON.parse(text));
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

let people = 0;

/** A user of the application of this run, with a password that is his for good. */
export async function givenPerson(
  roles: string,
  { name, supplier, limit }: { name?: string; supplier?: string; limit?: string } = {},
): Promise<Person> {
  people += 1;
  const tag = `${process.pid}-${people}`;
  const email = `${roles.toLowerCase().replaceAll(",", "-")}-${tag}@example.com`;
  const password = `correct horse ${tag} battery`;
  const called = name ?? `${roles} ${tag}`;
  const args = ["user:create", "--email", email, "--name", called, "--roles", roles, "--password-stdin", "--json"];
  if (supplier) args.push("--supplier", supplier);
  if (limit) args.push("--limit", limit);
  const { id }: { id: string } = JSON.parse(await cli(target().dataDir, args, password));
  return { id, email, name: called, password };
}
