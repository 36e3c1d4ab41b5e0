import { Icon } from "#components/ui/icon";
import { Link } from "#components/ui/link";

export interface PhoneHeadProps {
  /** The place in the list, from 1; null where the order is not in it. */
  readonly place: number | null;
  readonly count: number;
}

/** On a phone the list is a page of its own: the way back to it, and where in it this order stands. */
export function PhoneHead({ place, count }: PhoneHeadProps) {
  return (
    <div className="-mx-4 -mt-5 flex items-center gap-1 border-b border-line bg-surface px-2 lg:hidden">
      <Link href="/approvals" aria-label="Back to the inbox" className="grid size-11 place-items-center">
        <Icon name="back" />
      </Link>
      <h1 className="font-semibold">Approve</h1>
      {place !== null && (
        <p className="ml-auto pr-2 text-sm text-ink-3">
          {place} of {count}
        </p>
      )}
    </div>
  );
}
