import type { IconName } from "../ui/icon.tsx";

export interface NavEntry {
  readonly label: string;
  readonly href: string;
  readonly icon: IconName;
  /** The key after G that leads there: "i" for the inbox. */
  readonly go?: string;
  /** Which of `counts` stands beside it. */
  readonly count?: string;
  /** A thin line above it: the next part of the house begins here. */
  readonly apart?: boolean;
  /** One of at most three that a phone keeps at hand; the word the bottom bar uses for it. */
  readonly short?: string;
}

/** Is this entry the place where the reader stands? The start page only when he is exactly there. */
export function isCurrent(href: string, pathname: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
