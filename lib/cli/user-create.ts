import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { theSystem } from "#lib/access/actor";
import { createUser } from "#lib/access/commands/create-user";
import { createUserWithPassword } from "#lib/access/commands/create-user-with-password";
import { getUserId } from "#lib/access/queries/get-user-id";
import { newId } from "#lib/kernel/id";
import { getSupplierId } from "#lib/suppliers/queries/get-supplier-id";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** `--email E --name N --roles BUYER,APPROVER [--supplier CODE] [--limit 5000.00] [--same-person-as EMAIL] [--password-stdin] [--json]` */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      email: { type: "string" },
      name: { type: "string" },
      roles: { type: "string" },
      supplier: { type: "string" },
      limit: { type: "string" },
      "same-person-as": { type: "string" },
      "password-stdin": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const { email, name, roles, supplier, limit, "same-person-as": samePersonAs } = values;
  if (!email || !name || !roles)
    throw new UsageError("Say --email, --name and --roles, for example --roles BUYER,APPROVER.");

  const facts = {
    email,
    name,
    roles: roles.split(",").map((role) => role.trim().toUpperCase()),
    supplierId: supplier === undefined ? undefined : await getSupplierId(supplier),
    limit,
    samePersonAs: samePersonAs === undefined ? undefined : await getUserId(samePersonAs),
  };
  const actor = theSystem(newId());
  if (values["password-stdin"]) {
    const password = (await text(process.stdin)).replace(/\r?\n$/, "");
    const { id } = await createUserWithPassword(actor, { ...facts, password });
    say(values.json ? JSON.stringify({ id, email }) : `${email} can sign in.`);
    return 0;
  }
  const { id, oneTimePassword } = await createUser(actor, facts);
  say(
    values.json
      ? JSON.stringify({ id, email, oneTimePassword })
      : `${email} can sign in, once, with: ${oneTimePassword}`,
  );
  return 0;
}
