import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
export type Network = readonly [Address, number];

/** IPv6 inside 2000::/3 that is still not the open internet: documentation, tunnels, protocol assignments. */
const closedGlobal = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"].map(network);
const global = network("2000::/3");

/** Where clouds keep the machine's own keys: never called, whatever the operator lists. All of link-local is among it. */
const metadata = [
  "169.254.0.0/16",
  "168.63.129.16/32",
  "100.100.100.200/32",
  "192.0.0.192/32",
  "fe80::/10",
  "fd00:ec2::/32",
  "fd20:ce::/32",
  "fd00:c1::/32",
  "fd00:42::/32",
].map(network);

/** Forms of IPv6 that carry an IPv4 address, and the byte where it begins. */
const carriers = [
  { network: network("::/96"), from: 12 },
  { network: network("::ffff:0:0/96"), from: 12 },
  { network: network("::ffff:0:0:0/96"), from: 12 },
  { network: network("64:ff9b::/96"), from: 12 },
  { network: network("64:ff9b:1::/48"), from: 12 },
  { network: network("2002::/16"), from: 2 },
];

/** A network from its text, or a single address as the smallest one. Throws for anything else. */
export function network(text: string): Network {
  if (text.includes("/")) return ipaddr.parseCIDR(text);
  const address = ipaddr.parse(text);
  return [address, address.kind() === "ipv4" ? 32 : 128];
}

/** An address in its plain spelling (four decimal numbers, or IPv6 without a zone); null for anything else. */
export function readAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return text.includes(":") && !text.includes("%") && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : null;
}

export function isIn(address: Address, [base, bits]: Network): boolean {
  return address.kind() === base.kind() && address.match(base, bits);
}

/** The open internet: nothing private, local, reserved, mapped or tunnelled. */
export function isPublic(address: Address): boolean {
  if (isMetadata(address)) return false;
  if (address.kind() === "ipv4") return address.range() === "unicast";
  return (
    isIn(address, global) && address.range() === "unicast" && !closedGlobal.some((closed) => isIn(address, closed))
  );
}

export function isMetadata(address: Address): boolean {
  return metadata.some((known) => isIn(address, known)) || carried(address).some(isMetadata);
}

/** Does an IPv6 address stand for an IPv4 one? It is then refused: the IPv4 form says the same. */
export function isCarrier(address: Address): boolean {
  return carried(address).length > 0;
}

function carried(address: Address): ipaddr.IPv4[] {
  if (address.kind() === "ipv4" || address.range() === "loopback" || address.range() === "unspecified") return [];
  const bytes = address.toByteArray();
  return carriers
    .filter(({ network: form }) => isIn(address, form))
    .map(({ from }) => new ipaddr.IPv4(bytes.slice(from, from + 4)));
}
