import { type Decision, no, yes } from "#lib/kernel/decision";
import { isCarrier, isIn, isMetadata, isPublic, network, type Network, readAddress } from "./network.ts";

interface Listed {
  /** A name, or a network. */
  readonly host: string | Network;
  /** Null = any. */
  readonly port: number | null;
}

/** What the operator says about where webhooks may go. */
export interface AddressPolicy {
  readonly listed: readonly Listed[];
  /** Where this installation itself answers. */
  readonly own: { readonly host: string; readonly port: number };
}

/** A URL whose host is acceptable so far. Its addresses must still pass `mayReach`, when it is registered and at every connection. */
export interface Target {
  readonly url: URL;
  /** Without brackets and final dot. */
  readonly host: string;
  readonly port: number;
  /** The operator lists this very host. */
  readonly listed: boolean;
  /** Why only listed addresses will do; null where any public one does. */
  readonly otherwise: string | null;
}

type AddressRefusal = "address_refused";

const longest = 2048;
const openPorts = [443, 8443];
const forbiddenNames = new Set([
  "metadata.google.internal",
  "metadata.goog",
  "metadata",
  "instance-data",
  "instance-data.ec2.internal",
]);
const innerSuffixes =
  /(^|\.)(localhost|localdomain|local|internal|intranet|corp|home|lan|private|priv|mail|domain|workgroup|test|example|invalid|onion|alt|arpa|svc|consul|docker|kubernetes|vpn)$/;

/** The policy from the entries of WEBHOOK_ALLOW_HOSTS and our own origin. */
export function addressPolicy(entries: readonly string[], ownOrigin: string): AddressPolicy {
  const own = new URL(ownOrigin);
  return { listed: entries.map(readEntry), own: { host: plainHost(own), port: portOf(own) } };
}

/** Reads a URL as the sender will read it, and refuses at once what its text alone rules out. */
export function readTarget(text: string, policy: AddressPolicy): Decision<Target, AddressRefusal> {
  if (text.length > longest) return refuse(`Give a URL of at most ${longest} characters.`);
  if (!URL.canParse(text)) return refuse("Give a full URL, like https://hooks.example.com/orders.");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return refuse("Give a URL that begins with https://.");
  if (url.username !== "" || url.password !== "")
    return refuse("Leave name and password out of the URL; use a header instead.");
  url.hash = "";

  const host = plainHost(url);
  const port = portOf(url);
  if (host === policy.own.host && port === policy.own.port)
    return refuse("This is Countersign's own address: it would call itself.");
  const address = readAddress(host);
  if (address) {
    const target = {
      url,
      host,
      port,
      listed: isListed(policy, host, port),
      otherwise: plainProblem(url, host, port, policy),
    };
    const reach = mayReach(target, [host], policy);
    return reach.ok ? yes(target) : reach;
  }
  return readName({ url, host, port }, policy);
}

/** All addresses of a name must pass, so that the one that is connected to has. Answers them. */
export function mayReach(
  target: Target,
  addresses: readonly string[],
  policy: AddressPolicy,
): Decision<readonly string[], AddressRefusal> {
  for (const text of addresses) {
    const address = readAddress(text);
    if (!address) return refuse(`${target.host} has an address that is none.`);
    if (isMetadata(address))
      return refuse(`${target.host} leads to ${text}, where a cloud keeps its keys. It is never called.`);
    if (isCarrier(address)) return refuse(`${target.host} leads to ${text}: write the IPv4 address itself.`);
    if (target.listed || isListed(policy, text, target.port)) continue;
    if (target.otherwise !== null) return refuse(target.otherwise);
    if (!isPublic(address))
      return refuse(
        `${target.host} leads to ${text}, which is not on the public internet. An administrator can allow it with WEBHOOK_ALLOW_HOSTS.`,
      );
  }
  return addresses.length > 0 ? yes(addresses) : refuse(`${target.host} has no address.`);
}

function readName(
  place: Pick<Target, "url" | "host" | "port">,
  policy: AddressPolicy,
): Decision<Target, AddressRefusal> {
  const { url, host, port } = place;
  if (host === "" || host.length > 253 || forbiddenNames.has(host)) return refuse("This host is never called.");
  const listed = isListed(policy, host, port);
  const otherwise = listed ? null : (nameProblem(host, policy) ?? plainProblem(url, host, port, policy));
  const byAddress = policy.listed.some((entry) => typeof entry.host !== "string");
  if (otherwise !== null && !byAddress) return refuse(otherwise);
  return yes({ ...place, listed, otherwise });
}

function nameProblem(host: string, policy: AddressPolicy): string | null {
  if (host === policy.own.host) return "This is Countersign's own host: it would call itself.";
  if (!host.includes(".")) return `${host} is no public name. An administrator can allow it with WEBHOOK_ALLOW_HOSTS.`;
  if (innerSuffixes.test(host))
    return `${host} is a name for inside a network. An administrator can allow it with WEBHOOK_ALLOW_HOSTS.`;
  return null;
}

function plainProblem(url: URL, host: string, port: number, policy: AddressPolicy): string | null {
  if (url.protocol !== "https:")
    return "Use https. Plain http is for hosts that an administrator lists in WEBHOOK_ALLOW_HOSTS.";
  if (!openPorts.includes(port))
    return `Use port ${openPorts.join(" or ")}. Others are for hosts listed in WEBHOOK_ALLOW_HOSTS.`;
  return host === policy.own.host ? "This is Countersign's own host: it would call itself." : null;
}

function isListed(policy: AddressPolicy, host: string, port: number): boolean {
  const address = readAddress(host);
  return policy.listed.some((entry) => {
    if (entry.port !== null && entry.port !== port) return false;
    if (typeof entry.host === "string") return entry.host === host;
    return address !== null && isIn(address, entry.host);
  });
}

function readEntry(text: string): Listed {
  const [, address = "", port] = /^(\[[^\]]+\](?:\/\d+)?|[^:]+|[0-9a-f:]+(?:\/\d+)?)(?::(\d+))?$/i.exec(text) ?? [];
  const plain = address.replace(/^\[|\](?=\/|$)/g, "");
  const isNetwork = readAddress(plain.split("/")[0] ?? "") !== null;
  const host = isNetwork ? network(plain) : plain.toLowerCase().replace(/\.$/, "");
  return { host, port: port === undefined ? null : Number(port) };
}

function plainHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").replace(/\.+$/, "");
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === "https:" ? 443 : 80);
}

function refuse(because: string): Decision<never, AddressRefusal> {
  return no("address_refused", because);
}
