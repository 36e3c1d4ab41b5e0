import type { Role } from "./role.ts";

/** Where a request came from, for the audit trail. */
export interface Origin {
  readonly requestId: string;
  readonly ip: string | null;
  /** Set where a link from a mail, and no sign-in, proves who acts: SHA-256 of its token, in hex. */
  readonly mailLink?: string;
}

/** Whoever acts: a person at a page, a program with that person's API key, a supplier's user, or the system itself. */
export interface Actor {
  readonly type: "user" | "api_key" | "supplier" | "system";
  /** The user's id; "system" for the system. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Set for a supplier's user only: all that he sees belongs to it. */
  readonly supplierId: string | null;
  readonly apiKeyId: string | null;
  readonly origin: Origin;
}

export function has(actor: Actor, ...anyOf: readonly Role[]): boolean {
  return anyOf.some((role) => actor.roles.includes(role));
}

/** The system acting by itself: the worker, migrations, the first run. */
export function theSystem(requestId: string): Actor {
  return {
    type: "system",
    id: "system",
    name: "Countersign",
    roles: [],
    supplierId: null,
    apiKeyId: null,
    origin: { requestId, ip: null },
  };
}
