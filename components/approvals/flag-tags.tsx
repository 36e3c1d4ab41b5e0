import { Tag } from "#components/ui/tag";
import type { Flag } from "#lib/approvals/flag";
import type { Tone } from "../ui/tone.ts";

const words: Readonly<Record<Flag, { readonly label: string; readonly tone: Tone }>> = {
  CHANGED_SINCE_YOU_APPROVED: { label: "Changed since you approved", tone: "wait" },
  POSSIBLE_SPLIT: { label: "Possible split", tone: "wait" },
  PRICE_ROSE: { label: "Price rose", tone: "wait" },
  NOBODY_CAN_SIGN: { label: "Nobody can sign", tone: "bad" },
  NEW_SUPPLIER: { label: "New supplier", tone: "info" },
  ON_HOLD: { label: "On hold", tone: "wait" },
};

/** What to look at before signing. */
export function FlagTags({ flags }: { readonly flags: readonly Flag[] }) {
  if (flags.length === 0) return null;
  return (
    <span className="mt-1.5 flex flex-wrap gap-1.5">
      {flags.map((flag) => (
        <Tag key={flag} tone={words[flag].tone}>
          {words[flag].label}
        </Tag>
      ))}
    </span>
  );
}
