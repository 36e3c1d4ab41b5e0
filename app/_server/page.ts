import { notFound } from "next/navigation";
import { ZodError } from "zod";
import type { Actor } from "#lib/access/actor";
import type { Query } from "#lib/change/query";
import { Refused } from "#lib/kernel/decision";
import type { Page } from "#lib/kernel/page";

/** What stands behind the question mark, as Next gives it to a page. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

export interface ListFromAddress<Row> {
  readonly page: Page<Row>;
  /** What the address asks, as far as the list knows it; nothing where it could not be read. */
  readonly asked: Readonly<Record<string, string>>;
  /** The address could not be read, and this is the whole list from its start. */
  readonly misread: boolean;
}

/** What the page shows; what is not there, or is not for this reader, is the page that says so. */
export async function found<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === "not_found") notFound();
    throw error;
  }
}

/** A list as its address wants it. Parameters that are not among `names` are left alone; an empty one asks nothing. */
export async function listFromAddress<Row>(
  query: Query<Page<Row>>,
  actor: Actor,
  searchParams: SearchParams,
  names: readonly string[],
): Promise<ListFromAddress<Row>> {
  const params = await searchParams;
  const entries = names.flatMap((name) => {
    const value = [params[name] ?? []].flat().at(-1);
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  const asked = Object.fromEntries(entries);
  try {
    return { page: await query(actor, asked), asked, misread: false };
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return { page: await query(actor, {}), asked: {}, misread: true };
  }
}

/** The same list at another place: `change` replaces what is asked; undefined takes it away. */
export function addressOf(
  path: string,
  asked: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string | undefined>>,
): string {
  const params = Object.entries({ ...asked, ...change }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const query = new URLSearchParams(params).toString();
  return query === "" ? path : `${path}?${query}`;
}
