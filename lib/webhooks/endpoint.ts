import type { Actor } from "#lib/access/actor";
import { type Decision, no, yes } from "#lib/kernel/decision";
import type { EndpointAuth } from "./auth.ts";
import { type Condition } from "./health.ts";

/** The whole payload, or ids alone with an address to fetch the rest. */
export const payloadForms = ["full", "thin"] as const;
export type PayloadForm = (typeof payloadForms)[number];

/** What an event must be like to be sent; all that is given must fit. */
export interface EndpointFilter {
  readonly supplierId?: string | null;
  readonly costCentre?: string | null;
  readonly totalMin?: string | null;
  readonly status?: string | null;
}

/** A subscriber's URL, as every door shows it. Times are ISO 8601 in UTC. */
export interface Endpoint {
  readonly id: string;
  /** The supplier whose it is; null: the company's. */
  readonly supplierId: string | null;
  readonly url: string;
  readonly description: string | null;
  readonly eventTypes: readonly string[];
  /** Values that look like secrets are hidden. */
  readonly headers: Readonly<Record<string, string>>;
  /** Its token or password is hidden. */
  readonly auth: EndpointAuth | null;
  readonly payload: PayloadForm;
  /** Everything is signed with an Ed25519 key too. */
  readonly asymmetric: boolean;
  /** Of that key, `whpk_…`; null where there is none. */
  readonly publicKey: string | null;
  readonly rateLimitPerSecond: number | null;
  readonly ordered: boolean;
  readonly enabled: boolean;
  readonly filter: EndpointFilter;
  readonly condition: Condition;
  /** "gone" or "failing", where it was not disabled by hand. */
  readonly disabledReason: string | null;
  readonly disabledAt: string | null;
  readonly consecutiveFailures: number;
  readonly failingSince: string | null;
  readonly lastSuccessAt: string | null;
  readonly lastFailureAt: string | null;
  /** Nothing is sent before, because the receiver asked for it or has failed ten times in a row. */
  readonly holdUntil: string | null;
  /** Until then requests are signed with the secret before, too. */
  readonly previousSecretUntil: string | null;
  readonly version: number;
  readonly createdAt: string;
}

/** What people write; the trail tells their changes, of headers only the names. */
export const endpointFacts = [
  "url",
  "description",
  "eventTypes",
  "payload",
  "publicKey",
  "rateLimitPerSecond",
  "ordered",
  "enabled",
  "filter",
] as const satisfies (keyof Endpoint)[];

/** Suppliers may not find out by a filter what they are not shown. */
export function mayFilter(actor: Actor, filter: EndpointFilter | undefined): Decision<true, "validation_failed"> {
  const given = Object.entries(filter ?? {}).filter(
    ([name, value]) => value !== null && value !== undefined && name !== "status",
  );
  if (actor.supplierId === null || given.length === 0) return yes(true);
  const errors = given.map(([name]) => ({ path: ["filter", name], message: "Leave this out." }));
  return no("validation_failed", "Suppliers filter by status alone.", { errors });
}

/** The word before the host that people know an endpoint by. */
export function nameOf({ description, url }: Pick<Endpoint, "description" | "url">): string {
  return description ?? (URL.canParse(url) ? new URL(url).host : url);
}
