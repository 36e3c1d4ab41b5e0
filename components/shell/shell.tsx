import type { ReactNode } from "react";
import { ToastRegion } from "#components/ui/toast";
import { BottomBar } from "./bottom-bar.tsx";
import { KeyboardShortcuts } from "./keyboard-shortcuts.tsx";
import type { NavEntry } from "./nav.ts";
import { SideNav } from "./side-nav.tsx";
import { TopBar } from "./top-bar.tsx";
import type { ShellUser } from "./user-menu.tsx";

export interface ShellProps {
  readonly nav: readonly NavEntry[];
  readonly user: ShellUser;
  /** How many things wait, by the `count` names of the entries. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Where the search leads; left out for those who have no list to search. */
  readonly searchIn?: string;
  /** Where a new order begins, for those who may. */
  readonly newOrder?: string | undefined;
  readonly children: ReactNode;
}

/** The frame around every page behind the sign-in. Pages draw inside `<main id="main">`. */
export function Shell({ nav, user, counts = {}, searchIn = "/orders", newOrder, children }: ShellProps) {
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[208px_minmax(0,1fr)]">
      <a
        href="#main"
        className="absolute -top-20 left-2 z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:top-2"
      >
        Skip to content
      </a>
      <SideNav nav={nav} counts={counts} user={user} />
      <div className="min-w-0">
        <TopBar searchIn={searchIn} newOrder={newOrder} />
        <main id="main" tabIndex={-1} className="max-w-[1232px] px-6 pt-5 pb-10 outline-none max-md:px-4 max-md:pb-28">
          {children}
        </main>
      </div>
      <BottomBar nav={nav} counts={counts} user={user} />
      <ToastRegion />
      <KeyboardShortcuts nav={nav} newOrder={newOrder} enabled={user.display.shortcuts} />
    </div>
  );
}
