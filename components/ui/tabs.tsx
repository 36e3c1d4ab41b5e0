import clsx from "clsx";
import { Link } from "./link.tsx";

export interface Tab {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean;
  readonly count?: number;
}

/** Views of one thing as links: the URL is the state, so the back button and a bookmark work. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-3.5 border-b border-line">
      <ul className="-mb-px flex gap-5 overflow-x-auto overflow-y-hidden">
        {tabs.map(({ label: name, href, current = false, count }) => (
          <li key={href}>
            <Link
              href={href}
              scroll={false}
              aria-current={current ? "page" : undefined}
              className={clsx(
                "block border-b-2 py-[7px] whitespace-nowrap -outline-offset-2 max-md:py-3",
                current
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-ink-2 hover:text-ink forced-colors:border-[Canvas]",
              )}
            >
              {name}
              {count !== undefined && <span className="ml-[5px] text-sm font-normal text-ink-3">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
