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
  const folder = join(target().dataDir, "mails");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  const mails = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return mails.map((text): ReceivedMail => JSON.parse(text)).filter(({ to }) => to.includes(address));
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

export interface Program {
  readonly userId: string;
  readonly key: string;
}

/** A user of the application of this run who never signs in, and an API key of his. */
export async function givenProgram(
  roles: readonly string[],
  facts: Readonly<Record<string, string>> = {},
): Promise<Program> {
  people += 1;
  const email = `program-${process.pid}-${people}@example.com`;
  const { id: userId } = await asAdmin("/users", { email, name: `${roles.join(" ")} ${people}`, roles, ...facts });
  const { key } = await asAdmin("/api-keys", { name: "test", userId });
  if (typeof userId !== "string" || typeof key !== "string") throw new Error("The API made no user or no key.");
  return { userId, key };
}

async function asAdmin(path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${target().url}/api/v1${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.E2E_ADMIN_KEY}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: Record<string, unknown> = await response.json();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}
