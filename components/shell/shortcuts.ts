import type { NavEntry } from "./nav.ts";

export type Pressed =
  | { readonly do: "nothing" }
  | { readonly do: "await" }
  | { readonly do: "search" }
  | { readonly do: "help" }
  | { readonly do: "go"; readonly href: string };

const nothing: Pressed = { do: "nothing" };

/** What a single key means here: C new order, / search, ? help, G and then the letter of an entry. */
export function meaningOf(
  key: string,
  afterG: boolean,
  nav: readonly NavEntry[],
  newOrder: string | undefined,
): Pressed {
  const letter = key.toLowerCase();
  if (afterG) {
    const entry = nav.find(({ go }) => go === letter);
    return entry === undefined ? nothing : { do: "go", href: entry.href };
  }
  if (letter === "g") return { do: "await" };
  if (key === "/") return { do: "search" };
  if (key === "?") return { do: "help" };
  if (letter === "c" && newOrder !== undefined) return { do: "go", href: newOrder };
  return nothing;
}
