import { MenuButton } from "#components/ui/menu";
import { Icon } from "#components/ui/icon";
import { type Theme, themes } from "./display.ts";

export interface DisplayChoice {
  readonly theme: Theme;
  /** Whether single letters work as shortcuts. */
  readonly shortcuts: boolean;
}

const themeNames: Readonly<Record<Theme, string>> = { system: "As the system", light: "Light", dark: "Dark" };

/** How the pages look and listen on this device: a plain form that sets a cookie. */
export function DisplaySwitches({ theme, shortcuts }: DisplayChoice) {
  return (
    <form method="post" action="/display" className="my-1 border-y border-line py-1">
      <p className="px-2.5 py-1 text-xs text-ink-3">Theme</p>
      {themes.map((each) => (
        <MenuButton key={each} name="theme" value={each} aria-pressed={each === theme}>
          {themeNames[each]}
          {each === theme && <Icon name="check" className="ml-auto" />}
        </MenuButton>
      ))}
      <p className="px-2.5 pt-2 pb-1 text-xs text-ink-3">Keyboard</p>
      <MenuButton name="shortcuts" value={shortcuts ? "off" : "on"} aria-pressed={shortcuts}>
        Single-letter shortcuts
        {shortcuts && <Icon name="check" className="ml-auto" />}
      </MenuButton>
    </form>
  );
}
