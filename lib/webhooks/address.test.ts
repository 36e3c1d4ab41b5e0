import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressPolicy, mayReach, readTarget } from "./address.ts";

interface Vector {
  id: string;
  url: string;
  expect: "allow" | "deny";
  stage: string;
  why: string;
  dns?: string[] | string[][];
  env?: { PUBLIC_URL?: string; WEBHOOK_ALLOW_HOSTS?: string };
}

const vectors = readFileSync("e2e/corpus/ssrf-urls.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Vector);
const policyOf = ({ env }: Pick<Vector, "env">) =>
  addressPolicy(env?.WEBHOOK_ALLOW_HOSTS?.split(",") ?? [], env?.PUBLIC_URL ?? "https://own.countersign.example.com");
const listing = (hosts: string) => addressPolicy(hosts.split(","), "http://localhost:3000");

/** Would any of a name's answers, one lookup after the other, ever lead to a connection that must not be? */
function isAllowed(url: string, answers: readonly string[][], policy: ReturnType<typeof addressPolicy>): boolean {
  const target = readTarget(url, policy);
  return target.ok && answers.every((addresses) => mayReach(target.value, addresses, policy).ok);
}

describe("where a webhook may go", () => {
  it.each(vectors.filter(({ stage }) => stage !== "redirect"))("$id: $expect, $why", (vector) => {
    const literal = URL.canParse(vector.url) ? new URL(vector.url).hostname.replace(/[[\]]/g, "") : "";
    const dns = vector.dns ?? [literal];
    const answers = dns.every((answer) => Array.isArray(answer)) ? dns : [dns];

    expect(isAllowed(vector.url, answers, policyOf(vector))).toBe(vector.expect === "allow");
  });

  it.each([
    ["a host", "receiver", "http://receiver:9000/in", "172.18.0.4"],
    ["a host and port", "receiver:9000", "http://receiver:9000/in", "172.18.0.4"],
    ["an address", "127.0.0.1", "http://127.0.0.1:4711/", "127.0.0.1"],
    ["an address and port", "127.0.0.1:4711", "http://127.0.0.1:4711/", "127.0.0.1"],
    ["a network", "10.0.0.0/8", "https://erp.corp/in", "10.2.3.4"],
    ["a network and port", "10.0.0.0/8:8080", "http://erp.corp:8080/in", "10.2.3.4"],
    ["an IPv6 address and port", "[::1]:4711", "http://[::1]:4711/", "::1"],
    ["an IPv6 network", "fd12::/16", "https://erp.lan/", "fd12::9"],
    ["our own host on another port", "localhost:4711", "http://localhost:4711/", "127.0.0.1"],
  ])("allows %s that the operator lists", (_what, hosts, url, address) => {
    expect(isAllowed(url, [[address]], listing(hosts))).toBe(true);
  });

  it.each([
    ["another port of a listed host", "receiver:9000", "http://receiver:9001/", "172.18.0.4"],
    ["another host", "receiver", "http://other:9000/", "172.18.0.4"],
    ["a name beside a listed network", "10.0.0.0/8", "http://erp.corp/in", "11.2.3.4"],
    ["a name of which one address is not listed", "10.0.0.0/8", "http://erp.corp/in", "10.0.0.1,127.0.0.1"],
    ["our own origin, though listed", "localhost", "http://localhost:3000/api", "127.0.0.1"],
    ["metadata behind a listed name", "receiver", "http://receiver/", "169.254.169.254"],
    ["metadata of a listed network", "0.0.0.0/0", "http://169.254.169.254/", "169.254.169.254"],
    ["mapped metadata of a listed network", "::/0", "http://[::ffff:169.254.169.254]/", "::ffff:169.254.169.254"],
    ["metadata by its name", "metadata.google.internal", "http://metadata.google.internal/", "8.8.8.8"],
    ["a name without an address", "", "https://hooks.example.com/", ""],
  ])("refuses %s", (_what, hosts, url, addresses) => {
    expect(isAllowed(url, [addresses.split(",").filter(Boolean)], listing(hosts || "unused"))).toBe(false);
  });

  it("never lets a private IPv4 address through, however it is spelled", () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const inner = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    );
    const spelled = (bytes: number[], how: number) => {
      const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
      const hex = number.toString(16).padStart(8, "0");
      const forms = [
        bytes.join("."),
        String(number),
        `0x${hex}`,
        bytes.map((byte) => `0${byte.toString(8)}`).join("."),
        `[::ffff:${bytes.join(".")}]`,
        `[64:ff9b::${hex.slice(0, 4)}:${hex.slice(4)}]`,
        `[2002:${hex.slice(0, 4)}:${hex.slice(4)}::1]`,
        `[::${hex.slice(0, 4)}:${hex.slice(4)}]`,
      ];
      return forms[how % forms.length];
    };
    const policy = listing("unused");

    fc.assert(
      fc.property(inner, fc.nat(7), (bytes, how) => !readTarget(`https://${spelled(bytes, how)}/`, policy).ok),
      { numRuns: 500 },
    );
  });
});
