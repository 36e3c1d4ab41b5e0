import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.process>;

/** A CIDR in one spelling: "10.0.0.0/8", a single address with all its bits; null for what is none. */
export function readCidr(text: string): string | null {
  const [address = "", bits, more] = text.split("/");
  const kind = isIP(address);
  if (kind === 0 || more !== undefined || address.includes("%")) return null;
  const most = kind === 4 ? 32 : 128;
  const prefix = bits ?? String(most);
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > most) return null;
  return `${ipaddr.parse(address).toString()}/${Number(prefix)}`;
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
