import { type Actor, theSystem } from "#lib/access/actor";
import { type Decision, wrongField, yes } from "#lib/kernel/decision";
import type { Dialect } from "./dialects.ts";

export const sourceKinds = ["carrier", "supplier", "payment", "stock"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Another program that may tell us something. Times are ISO 8601 in UTC. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly dialect: Dialect;
  /** It speaks of this supplier's orders only. */
  readonly supplierId: string | null;
  /** In whose name it drafts orders. */
  readonly defaultBuyerId: string | null;
  /** CIDRs; none: from anywhere. */
  readonly allowedAddresses: readonly string[];
  readonly enabled: boolean;
  /** Until then what is signed with the secret before is taken, too. */
  readonly previousSecretUntil: string | null;
  readonly lastMessageAt: string | null;
  /** Where it posts to. */
  readonly path: string;
  readonly version: number;
  readonly createdAt: string;
}

/** What people write; the trail tells their changes. */
export const sourceFacts = [
  "name",
  "kind",
  "dialect",
  "supplierId",
  "defaultBuyerId",
  "allowedAddresses",
  "enabled",
] as const satisfies (keyof Source)[];

export function pathOf(sourceId: string): string {
  return `/api/v1/inbound/${sourceId}`;
}

/** A supplier's program belongs to a supplier, and a warehouse drafts in somebody's name. */
export function complete({
  kind,
  supplierId,
  defaultBuyerId,
}: Pick<Source, "kind" | "supplierId" | "defaultBuyerId">): Decision<true, "validation_failed"> {
  if (kind === "supplier" && supplierId === null) return wrongField("supplierId", "Choose the supplier whose it is.");
  if (kind === "stock" && defaultBuyerId === null)
    return wrongField("defaultBuyerId", "Choose the buyer in whose name orders are drafted.");
  return yes(true);
}

/** Who acts when a message is processed: a supplier's program as the supplier, all others as a part of the system. */
export function actorOf(
  { id, name, kind, supplierId }: Pick<Source, "id" | "name" | "kind" | "supplierId">,
  requestId: string,
): Actor {
  const program = { ...theSystem(requestId), id, name };
  return kind === "supplier" ? { ...program, type: "supplier", roles: ["SUPPLIER"], supplierId } : program;
}
