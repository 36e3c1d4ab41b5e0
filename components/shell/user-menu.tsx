import { Avatar } from "#components/ui/avatar";
import { Menu, MenuButton, MenuLink } from "#components/ui/menu";
import { type DisplayChoice, DisplaySwitches } from "./display-switches.tsx";

export interface ShellUser {
  readonly name: string;
  /** What he is here: "Buyer · Approver", or the supplier's name. */
  readonly about: string;
  readonly display: DisplayChoice;
}

/** Who is signed in, and what concerns only him: password, keys, look of the pages, sign out. */
export function UserMenu({ user }: { readonly user: ShellUser }) {
  return (
    <Menu
      align="start"
      className="flex min-h-11 scroll-mb-[-6rem] w-full items-center gap-2 rounded-md px-2 py-1 text-left text-sm text-ink-2 hover:bg-hover"
      button={
        <>
          <Avatar name={user.name} />
          <span className="min-w-0">
            <span className="block truncate">{user.name}</span>
            <span className="block truncate text-ink-3">{user.about}</span>
          </span>
        </>
      }
    >
      <UserLinks display={user.display} />
    </Menu>
  );
}

/** The entries of that menu; a phone shows them under More. */
export function UserLinks({ display }: { readonly display: DisplayChoice }) {
  return (
    <>
      <MenuLink href="/settings/password">Your password</MenuLink>
      <MenuLink href="/settings/api-keys">Your API keys</MenuLink>
      <DisplaySwitches {...display} />
      <form action="/sign-out" method="post">
        <MenuButton>Sign out</MenuButton>
      </form>
    </>
  );
}
