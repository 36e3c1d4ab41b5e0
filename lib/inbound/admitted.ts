import type { Actor } from "#lib/access/actor";
import type { Source } from "./source.ts";

/** A request that its source has signed. */
export interface Admitted {
  readonly source: Pick<Source, "id" | "name" | "kind" | "supplierId">;
  /** Who acts when it is processed. */
  readonly actor: Actor;
  readonly deliveryId: string;
  readonly body: Uint8Array;
  /** Secrets are hidden. */
  readonly headers: Readonly<Record<string, string>>;
  readonly address: string | null;
}
