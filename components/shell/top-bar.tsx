import { LinkButton } from "#components/ui/button";
import { Icon, Mark } from "#components/ui/icon";
import { Key } from "#components/ui/mono";
import { SearchField } from "#components/ui/search-field";

export interface TopBarProps {
  readonly searchIn: string;
  readonly newOrder: string | undefined;
}

/** Search, help and the one verb of the house. */
export function TopBar({ searchIn, newOrder }: TopBarProps) {
  return (
    <header className="flex h-[52px] items-center gap-3 border-b border-line px-6 max-md:h-15 max-md:px-4 print:hidden">
      <a href="/" aria-label="Countersign, home" className="grid size-9 place-items-center rounded-md md:hidden">
        <Mark className="size-6" />
      </a>
      <form role="search" aria-label="All orders" action={searchIn} className="min-w-0 max-md:flex-1 md:w-[380px]">
        <SearchField id="search" label="Find an order or supplier" shortcut="/" quiet />
      </form>
      <div className="flex items-center gap-2 md:ml-auto">
        <LinkButton href="/docs/api" kind="quiet" prefetch={false} className="max-md:hidden">
          Help
        </LinkButton>
        {newOrder !== undefined && (
          <LinkButton href={newOrder} kind="primary" aria-keyshortcuts="C" className="max-md:px-3.5">
            <Icon name="plus" />
            <span className="max-md:sr-only">New order</span>
            <Key>C</Key>
          </LinkButton>
        )}
      </div>
    </header>
  );
}
