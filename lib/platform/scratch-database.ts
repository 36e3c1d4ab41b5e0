import { randomBytes } from "node:crypto";
import pg from "pg";

/** An empty database beside the owner's, for a moment. */
export interface ScratchDatabase {
  name: string;
  /** The same login, in the new database. */
  url: string;
  drop: () => Promise<void>;
}

/** Makes a database that the caller must drop; the role of the URL must be allowed to. */
export async function scratchDatabase(ownerUrl: string): Promise<ScratchDatabase> {
  const name = `scratch_${randomBytes(5).toString("hex")}`;
  await run(ownerUrl, `create database ${name} template template0`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => dropDatabase(ownerUrl, name) };
}

/**
 * Drops a database with whoever is still connected. PostgreSQL's own cleaning may be in it, which only a superuser can
 * throw out by force; the plain drop sends it away and waits up to five seconds.
 */
export async function dropDatabase(url: string, name: string): Promise<void> {
  const statement = `drop database if exists ${pg.escapeIdentifier(name)}`;
  await run(url, `${statement} with (force)`).catch(() => run(url, statement));
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
