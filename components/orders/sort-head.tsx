import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";
import { Link } from "#components/ui/link";
import { Th } from "#components/ui/table";

export interface SortHeadProps {
  readonly field: string;
  /** How the list is sorted now: "-total". */
  readonly sort: string;
  readonly sortedBy: (sort: string) => string;
  readonly numeric?: boolean;
  readonly children: ReactNode;
}

/** A column's head that sorts by it; pressed again, the other way round. */
export function SortHead({ field, sort, sortedBy, numeric = false, children }: SortHeadProps) {
  const direction = sort === field ? "ascending" : sort === `-${field}` ? "descending" : undefined;
  return (
    <Th numeric={numeric} aria-sort={direction}>
      <Link
        href={sortedBy(direction === "descending" ? field : `-${field}`)}
        scroll={false}
        className="-my-1 inline-flex items-center gap-0.5 py-1 hover:text-ink hover:underline"
      >
        {children}
        {direction !== undefined && <Icon name={direction === "ascending" ? "up" : "down"} className="size-3" />}
      </Link>
    </Th>
  );
}
