import { Tag } from "#components/ui/tag";
import type { MatchStatus } from "#lib/orders/status";

/** Does the invoice fit its order and its receipts? */
export function MatchTag({ status }: { readonly status: MatchStatus }) {
  if (status === "EXCEPTION") return <Tag tone="bad">Exception</Tag>;
  return status === "MATCHED" ? <Tag tone="ok">Matched</Tag> : <Tag>Not matched</Tag>;
}
