import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { env } from "./env.ts";
import { makeReadable } from "./request-target.ts";

/** The headers in which proxies say for whom they ask. */
const forwarded = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-real-ip",
];

/**
 * Sees every request of this process before the web server does: what only a proxy of ours may say is believed of
 * nobody else. Afterwards `x-forwarded-for` holds one address, the client's.
 */
export function watchPeers(): void {
  const trusted = networks(env.trustedProxies);
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    makeReadable(request);
    settleOrigin(request.headers, plainAddress(request.socket.remoteAddress), trusted);
    if (env.secureCookies) nameSite(request.headers, env.appUrl);
  });
}

/** Leaves in the headers what may be believed of a request that came from `peer`. */
export function settleOrigin(headers: IncomingMessage["headers"], peer: string | null, trusted: BlockList): void {
  const path = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((hop) => plainAddress(hop.trim()));
  if (peer === null || !contains(trusted, peer)) {
    for (const name of forwarded) delete headers[name];
    if (peer !== null) headers["x-forwarded-for"] = peer;
    return;
  }
  const client = path.findLast((hop) => hop !== null && !contains(trusted, hop));
  headers["x-forwarded-for"] = client ?? peer;
}

/** Behind a proxy the site has the name that people see, whichever the proxy asked for. */
export function nameSite(headers: IncomingMessage["headers"], appUrl: string): void {
  const { host, protocol } = new URL(appUrl);
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
}

/** CIDRs and single addresses as one list to ask. */
export function networks(cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address = "", bits] = cidr.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** An IPv4 address is one, however the socket writes it; null for what is none. */
function plainAddress(address: string | undefined): string | null {
  const plain = (address ?? "").replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(plain) ? plain : null;
}
