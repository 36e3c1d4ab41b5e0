import type { Role } from "#lib/access/role";
import type { RoutedApprover } from "./instance.ts";

/** What the inbox searches: "role:FINANCE", "user:<id>". */
export function keyOf(approver: RoutedApprover): string {
  return approver.kind === "role" ? `role:${approver.role}` : `user:${approver.id}`;
}

/** All the keys by which steps may mean this person. */
export function keysOf({ id, roles }: { readonly id: string; readonly roles: readonly Role[] }): string[] {
  return [`user:${id}`, ...roles.map((role) => `role:${role}`)];
}
