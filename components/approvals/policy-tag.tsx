import { Tag } from "#components/ui/tag";
import type { PolicyStatus } from "#lib/approvals/policy";

const looks = {
  DRAFT: ["info", "Draft"],
  ACTIVE: ["ok", "In force"],
  RETIRED: ["idle", "Retired"],
} as const satisfies Record<PolicyStatus, readonly [string, string]>;

export function PolicyTag({ status }: { readonly status: PolicyStatus }) {
  const [tone, word] = looks[status];
  return <Tag tone={tone}>{word}</Tag>;
}
