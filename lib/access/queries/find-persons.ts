import type { Tx } from "#lib/platform/db";
import type { Persons } from "../person.ts";
import { persons } from "./persons-in-sql.ts";

/** Who is the same person as another user. */
export async function findPersons(tx: Tx): Promise<Persons> {
  const [row] = await tx.$queryRaw<[{ persons: Persons }]>`SELECT ${persons} AS persons`;
  return row.persons;
}
