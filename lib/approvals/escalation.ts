import { keyOf } from "./approver-key.ts";
import type { RoutedApprover } from "./instance.ts";

interface Escalating {
  readonly approvers: readonly RoutedApprover[];
  readonly approverKeys: readonly string[];
  readonly escalateTo: readonly RoutedApprover[];
}

/** Who may sign a step once it is escalated: everybody who could, and those to whom it goes. Nobody is taken away. */
export function escalated({ approvers, approverKeys, escalateTo }: Escalating): Omit<Escalating, "escalateTo"> {
  const known = new Set(approvers.map(keyOf));
  const joining = escalateTo
    .filter((approver) => !known.has(keyOf(approver)))
    .map((approver): RoutedApprover => ({ ...approver, standIn: true }));
  return {
    approvers: [...approvers, ...joining],
    approverKeys: [...new Set([...approverKeys, ...escalateTo.map(keyOf)])],
  };
}
