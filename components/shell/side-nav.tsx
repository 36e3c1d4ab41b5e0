import { Icon, Mark } from "#components/ui/icon";
import type { NavEntry } from "./nav.ts";
import { NavLink } from "./nav-link.tsx";
import { type ShellUser, UserMenu } from "./user-menu.tsx";

export interface SideNavProps {
  readonly nav: readonly NavEntry[];
  readonly counts: Readonly<Record<string, number>>;
  readonly user: ShellUser;
}

/** The left column of a wide window. */
export function SideNav({ nav, counts, user }: SideNavProps) {
  return (
    <div className="border-r border-line max-md:hidden print:hidden">
      <nav aria-label="Main" className="sticky top-0 flex h-dvh flex-col overflow-y-auto px-2.5 py-3.5">
        <a
          href="/"
          className="flex items-center gap-2 rounded-md px-2 pt-1 pb-3.5 text-[0.9375rem] font-bold tracking-[-.01em]"
        >
          <Mark />
          Countersign
        </a>
        <NavList nav={nav} counts={counts} />
        <div className="mt-auto pt-4">
          <UserMenu user={user} />
        </div>
      </nav>
    </div>
  );
}

export function NavList({ nav, counts }: Pick<SideNavProps, "nav" | "counts">) {
  return (
    <ul className="grid gap-0.5">
      {nav.map(({ label, href, icon, count, apart }) => (
        <li key={href} className={apart ? "mt-2 border-t border-line pt-2" : undefined}>
          <NavLink
            href={href}
            className="flex items-center gap-2.5 rounded-md px-2 py-1.5 text-ink-2 hover:text-ink aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink max-md:min-h-11"
          >
            <Icon name={icon} />
            {label}
            {count !== undefined && <Count value={counts[count] ?? 0} />}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function Count({ value }: { readonly value: number }) {
  if (value === 0) return null;
  return (
    <span className="ml-auto rounded-full border border-line bg-surface px-1.5 text-xs font-medium text-ink">
      {value > 99 ? "99+" : value}
    </span>
  );
}
