/** Where to go after a detour: a path of this site, whatever was asked for; "/" for everything else. */
export function returnPath(asked: unknown, site: string): string {
  if (typeof asked !== "string" || !URL.canParse(asked, site)) return "/";
  const url = new URL(asked, site);
  const isPath = asked.startsWith("/") || asked.startsWith(`${site}/`);
  if (!isPath || url.origin !== site || /[\\\p{Cc}]/u.test(asked) || /^\/[/\\]/.test(url.pathname)) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
