import type { Signer } from "./capacity.ts";
import type { RoutedApprover } from "./instance.ts";

/** What the inbox searches: "role:FINANCE", "group:<id>", "user:<id>". */
export function keyOf(approver: RoutedApprover): string {
  return approver.kind === "role" ? `role:${approver.role}` : `${approver.kind}:${approver.id}`;
}

/** All the keys by which steps may mean this person. */
export function keysOf({ id, roles, groupIds }: Signer): string[] {
  return [`user:${id}`, ...roles.map((role) => `role:${role}`), ...groupIds.map((group) => `group:${group}`)];
}
