import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.process>;

/** A CIDR in one spelling: "10.0.0.0/8", a single address with all its bits; null for what is none. */
export function readCidr(text: string): string | null {
  const written =
    text.includes("/") || !ipaddr.isValid(text) ? text : `${text}/${ipaddr.parse(text).kind() === "ipv4" ? 32 : 128}`;
  if (!ipaddr.isValidCIDR(written) || /^\d+\//.test(written)) return null;
  const [address, bits] = ipaddr.parseCIDR(written);
  return `${address.toString()}/${bits}`;
}

/** May a request from this address come in? Without a list it may from anywhere; an unknown address is in no list. */
export function isAllowed(address: string | null, cidrs: readonly string[]): boolean {
  if (cidrs.length === 0) return true;
  if (address === null || !ipaddr.isValid(address)) return false;
  const client = ipaddr.process(address);
  return cidrs.some((cidr) => isIn(client, cidr));
}

function isIn(client: Address, cidr: string): boolean {
  const [network, bits] = ipaddr.parseCIDR(cidr);
  return network.kind() === client.kind() && client.match([network, bits]);
}
