const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Is this `Origin` header ours? It must be there. With an address of our own in APP_URL nothing else counts;
 * without one (plain http on this machine or in the LAN) it is the host that was asked.
 */
export function isOurOrigin(origin: string | null, host: string | null, appUrl: string): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  if (origin === appUrl) return true;
  const own = new URL(appUrl);
  const { protocol, host: from } = new URL(origin);
  return own.protocol === "http:" && loopback.test(own.hostname) && protocol === "http:" && from === host;
}
