import { Tag } from "#components/ui/tag";
import type { Endpoint } from "#lib/webhooks/endpoint";
import { conditionWords } from "./words.ts";

/** How an endpoint is, in a word; of one that the system disabled, why. */
export function ConditionTag({ condition, disabledReason }: Pick<Endpoint, "condition" | "disabledReason">) {
  const { tone, word } = conditionWords[condition];
  if (condition === "disabled" && disabledReason !== null) return <Tag tone="bad">Disabled: {disabledReason}</Tag>;
  return <Tag tone={tone}>{word}</Tag>;
}
