import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Actor, theSystem } from "#lib/access/actor";
import { createUserWithPassword } from "#lib/access/commands/create-user-with-password";
import { newOneTimePassword } from "#lib/access/token";
import { newId } from "#lib/kernel/id";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { everyone } from "#prisma/seed/demo/people";
import { type Hire, setUpDemo } from "#prisma/seed/demo/set-up";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

const passwordFile = () => join(env.dataDir, "demo-password");

/** Adds the demo company to a database without it. */
export async function run(): Promise<number> {
  if (await hasDemo()) throw new UsageError("The demo data is there already.");
  await seedDemo();
  for (const line of await demoSignIns()) say(line);
  return 0;
}

/** A small company with its people and orders. All of them share one random password, kept in the data folder. */
export async function seedDemo(): Promise<void> {
  const password = newOneTimePassword();
  await mkdir(env.dataDir, { recursive: true });
  await writeFile(passwordFile(), `${password}\n`, { mode: 0o600 });
  await setUpDemo(theSystem("demo"), hireWith(password), clock.now());
}

/** Who can sign in to the demo, and with what; nothing where there is no demo. */
export async function demoSignIns(): Promise<string[]> {
  const password = await readFile(passwordFile(), "utf8").catch(() => null);
  if (password === null || !(await hasDemo())) return [];

  const width = Math.max(...everyone.map(([, { email }]) => email.length)) + 2;
  return [
    `Demo sign-ins, all with the password ${password.trim()} (also in ${passwordFile()}):`,
    ...everyone.map(([, { email, roles }]) => `  ${email.padEnd(width)}${roles.join(", ").toLowerCase()}`),
  ];
}

async function hasDemo(): Promise<boolean> {
  const emails = everyone.map(([, { email }]) => email);
  return (await db.user.findFirst({ where: { email: { in: emails } }, select: { id: true } })) !== null;
}

function hireWith(password: string): Hire {
  return async ({ name, email, roles, department, limit }, supplierId): Promise<Actor> => {
    const facts = { name, email, roles: [...roles], department, limit, password, ...(supplierId && { supplierId }) };
    const { id } = await createUserWithPassword(theSystem("demo"), facts);
    const type = supplierId === null ? "user" : "supplier";
    const origin = { requestId: newId(), ip: null };
    return { type, id, name, roles, supplierId, apiKeyId: null, origin };
  };
}
