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
  return { name, url: url.href, drop: () => run(ownerUrl, `drop database if exists ${name} with (force)`) };
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
