import { describe, expect, it } from "vitest";
import { isAllowed, readCidr } from "./allowed-address.ts";

describe("a network", () => {
  it.each([
    ["203.0.113.0/24", "203.0.113.0/24"],
    ["203.0.113.7", "203.0.113.7/32"],
    ["2001:DB8::/32", "2001:db8::/32"],
    ["2001:db8::1", "2001:db8::1/128"],
    ["203.0.113.0/33", null],
    ["203.0.113", null],
    ["0x7f.1", null],
    ["1/8", null],
    ["example.com", null],
    ["", null],
  ])("written as %j is %j", (text, cidr) => expect(readCidr(text)).toBe(cidr));
});

describe("an address", () => {
  it.each([
    ["anything", "198.51.100.1", [], true],
    ["one in a network", "203.0.113.7", ["203.0.113.0/24"], true],
    ["one in the second network", "10.1.2.3", ["203.0.113.0/24", "10.0.0.0/8"], true],
    ["one beside it", "203.0.114.7", ["203.0.113.0/24"], false],
    ["one of IPv4 written as IPv6", "::ffff:203.0.113.7", ["203.0.113.0/24"], true],
    ["one of IPv6", "2001:db8::5", ["2001:db8::/32"], true],
    ["one of the other kind", "203.0.113.7", ["::/0"], false],
    ["none", null, ["0.0.0.0/0"], false],
    ["nonsense", "localhost", ["0.0.0.0/0"], false],
  ])("%s: %s in %j is %s", (_what, address, cidrs, answer) => expect(isAllowed(address, cidrs)).toBe(answer));
});
