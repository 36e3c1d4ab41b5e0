import { LinkButton } from "./button.tsx";

export interface PagerProps {
  /** Where the list begins; left out on the first page. */
  readonly first?: string | undefined;
  /** The next page by its cursor; left out on the last. */
  readonly next?: string | undefined;
  /** "50 of about 1,200", "all 12". */
  readonly shown?: string;
}

export function Pager({ first, next, shown }: PagerProps) {
  if (first === undefined && next === undefined && shown === undefined) return null;
  return (
    <nav aria-label="Pages" className="flex items-center gap-2 px-3.5 py-2.5 text-sm text-ink-3">
      <span>{shown}</span>
      <span className="ml-auto flex gap-2">
        {first !== undefined && (
          <LinkButton href={first} size="small">
            First page
          </LinkButton>
        )}
        {next !== undefined && (
          <LinkButton href={next} size="small" rel="next">
            Next page
          </LinkButton>
        )}
      </span>
    </nav>
  );
}
