import type { ReactNode } from "react";
import { Card } from "#components/ui/card";
import { Link } from "#components/ui/link";
import { Tag } from "#components/ui/tag";

export interface QueueCardProps {
  readonly title: string;
  readonly count: number;
  /** Where all of them are. */
  readonly href: string;
  /** What it is about, in a few words beside the number. */
  readonly about?: ReactNode;
  readonly tone?: "wait" | "bad";
  /** The first of them: QueueEntry. */
  readonly children: readonly ReactNode[];
}

/** One kind of thing that waits: how many, the first of them, and where the rest is. */
export function QueueCard({ title, count, href, about, tone, children }: QueueCardProps) {
  const more = count - children.length;
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          <Link href={href} className="hover:underline">
            {title}
          </Link>
          {tone === undefined ? <Tag plain>{count}</Tag> : <Tag tone={tone}>{count}</Tag>}
        </span>
      }
      right={about}
    >
      <ul>{children}</ul>
      {more > 0 && (
        <p className="border-t border-line px-3.5 py-2 text-sm">
          <Link href={href} className="-my-1 inline-block py-1 text-ink-2 underline hover:text-ink">
            {more} more
          </Link>
        </p>
      )}
    </Card>
  );
}

export interface QueueEntryProps {
  readonly href: string;
  /** The first line. */
  readonly name: ReactNode;
  readonly amount?: ReactNode;
  /** The second line, left and right. */
  readonly about: ReactNode;
  readonly when?: ReactNode;
}

/** One thing that waits; all of it leads there. */
export function QueueEntry({ href, name, amount, about, when }: QueueEntryProps) {
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line px-3.5 py-2.5 last:border-b-0 hover:bg-hover">
      <Link href={href} className="truncate font-medium after:absolute after:inset-0 hover:underline">
        {name}
      </Link>
      <span className="text-right font-medium">{amount}</span>
      <span className="truncate text-sm text-ink-3">{about}</span>
      <span className="text-right text-sm text-ink-3">{when}</span>
    </li>
  );
}
