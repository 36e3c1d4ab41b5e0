import { openDatabase } from "./open-database.ts";

/** Applies what is missing, and creates the roles and grants. */
export async function run(): Promise<number> {
  const database = await openDatabase({ migrate: true });
  await database.close();
  for (const name of database.applied) process.stdout.write(`Applied ${name}.\n`);
  if (database.applied.length === 0) process.stdout.write("The database is up to date.\n");
  if (!database.logins.separate) {
    process.stdout.write("The owner may not create roles: web and worker run as the owner of the database.\n");
  }
  return 0;
}
