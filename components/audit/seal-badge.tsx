import { Tag } from "#components/ui/tag";
import type { SealState } from "#lib/audit/seal-state";

const late = 60;

/** How far the trail is sealed: what comes after it can still be proved only by its chain. */
export function SealBadge({ sealed, waitingSeconds }: SealState) {
  if (waitingSeconds !== null && waitingSeconds > late) {
    return <Tag tone="bad">{`Not sealed for ${Math.floor(waitingSeconds / 60)} min: does the worker run?`}</Tag>;
  }
  if (sealed === null) return <Tag tone="idle">Nothing is sealed yet</Tag>;
  return <Tag tone="ok">{`Sealed to event ${sealed.total.toLocaleString("en")}`}</Tag>;
}
