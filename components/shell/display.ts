export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** The theme a cookie asks for; anything unknown is the system's. */
export function themeFrom(cookie: string | undefined): Theme {
  return themes.find((each) => each === cookie) ?? "system";
}

/** Single-letter shortcuts are on until a cookie says "off". */
export function hasShortcuts(cookie: string | undefined): boolean {
  return cookie !== "off";
}

/** Where to go back to after a change of the display: the path of an address of ours, never another site. */
export function pathBack(referer: string | null, origin: string): string {
  if (referer === null || !URL.canParse(referer)) return "/";
  const from = new URL(referer);
  const isOurs = from.origin === origin && !from.pathname.startsWith("//") && !from.pathname.startsWith("/\\");
  return isOurs ? `${from.pathname}${from.search}` : "/";
}
