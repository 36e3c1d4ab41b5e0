import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
import { NavLink } from "./nav-link.tsx";
import { NavList, type SideNavProps } from "./side-nav.tsx";
import { UserLinks } from "./user-menu.tsx";

const place =
  "relative flex h-14 w-full flex-col items-center justify-center gap-1 text-xs text-ink-2 -outline-offset-2 aria-[current]:font-medium aria-[current]:text-accent";

/** The navigation of a phone: what is needed on foot, and the rest under More. */
export function BottomBar({ nav, counts, user }: SideNavProps) {
  const atHand = nav.filter(({ short }) => short !== undefined).slice(0, 3);
  return (
    <nav
      aria-label="Main, short"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {atHand.map(({ short, href, icon, count }) => (
        <NavLink key={href} href={href} className={place}>
          <Icon name={icon} className="size-5" />
          {short}
          {count !== undefined && (counts[count] ?? 0) > 0 && <Waiting value={counts[count] ?? 0} />}
        </NavLink>
      ))}
      <Menu
        className={place}
        button={
          <>
            <Icon name="more" className="size-5" />
            More
          </>
        }
      >
        <div className="max-h-[75dvh] w-60 overflow-y-auto p-1">
          <p className="px-2 py-1 text-sm text-ink-3">
            {user.name} · {user.about}
          </p>
          <NavList nav={nav} counts={counts} />
          <div className="mt-2 border-t border-line pt-1">
            <UserLinks display={user.display} />
          </div>
        </div>
      </Menu>
    </nav>
  );
}

function Waiting({ value }: { readonly value: number }) {
  return (
    <span className="absolute top-1 left-[calc(50%+8px)] rounded-full bg-accent px-1.5 text-xs font-medium text-on-accent">
      {value > 99 ? "99+" : value}
    </span>
  );
}
