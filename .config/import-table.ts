import type { OxlintOverride } from "oxlint";

/** Patterns as in .gitignore, the last that fits decides; `?` stands for the `#` of `#lib/…`, which would begin a comment. */
const beside = ["./*"];
const roots = [
  "?lib/*/*",
  "../*.ts",
  "../verify.js",
  "!?lib/platform/*",
  "!?lib/change/*",
  "!?lib/jobs/*",
  "!?lib/cli/*",
  "?lib/change/event",
];
const purePackages = ["zod", "node:crypto", "node:net", "ipaddr.js", "ibantools"];
const queries = ["?lib/*/queries/*", "../queries/*"];
const writes = ["?lib/*/writes/*", "../writes/*"];
const commands = ["?lib/*/commands/*", "../commands/*"];
const change = ["?lib/change/*", "?lib/*/change/*", "../change/*"];
const jobs = ["?lib/*/jobs/*", "?lib/*/dispatch/*", "../dispatch/*"];
const wire = ["?lib/*/wire/*", "../wire/*"];
const platform = ["?lib/platform/**", "?prisma/generated/*", "@prisma/*"];
const packages = ["*", "!?lib/**", "!?app/**", "!?components/**", "!?prisma/**", "!./**", "!../**"];
const frameworks = ["next", "next/**", "react", "react/**", "react-dom", "react-dom/**", "next-auth", "next-auth/**"];
const plain = [...packages, ...frameworks.map((name) => `!${name}`)];

/** Files in these places may import what one of the patterns names, and nothing else. */
function may(files: readonly string[], allowed: readonly string[], because: string): OxlintOverride {
  const group = ["*", ...allowed.map(opposite)];
  return {
    files: [...files],
    rules: { "no-restricted-imports": ["error", { patterns: [{ group, message: because }] }] },
  };
}

function opposite(pattern: string): string {
  return pattern.startsWith("!") ? pattern.slice(1) : `!${pattern}`;
}

/** Who may import whom: the table in lib/README.md, line by line. What comes later wins. */
export const importTable: OxlintOverride[] = [
  may(
    ["lib/*/*.ts"],
    [...beside, ...roots, ...purePackages],
    "The root of a room is pure: it imports kernel, roots and zod.",
  ),
  may(["lib/kernel/**"], beside, "The kernel imports nothing."),
  may(
    ["lib/*/queries/*"],
    [...plain, ...beside, ...roots, ...queries, ...platform, "?lib/change/query"],
    "Queries import roots, queries and the platform.",
  ),
  may(
    ["lib/*/writes/*"],
    [...plain, ...beside, ...roots, ...queries, ...writes, ...platform],
    "Writes import roots, queries, writes and the platform.",
  ),
  may(
    ["lib/*/commands/*"],
    [...plain, ...roots, ...queries, ...writes, ...platform, ...wire, ...change],
    "Commands import roots, queries, writes, change, the wire and the platform, never one another.",
  ),
  may(
    ["lib/*/change/*"],
    [...plain, ...beside, ...roots, ...queries, ...writes, ...platform, ...change],
    "What a room's commands have in common imports what they import, and no command.",
  ),
  may(
    ["lib/*/jobs/*", "lib/*/dispatch/*"],
    [...plain, ...beside, ...roots, ...queries, ...writes, ...commands, ...platform, ...wire, ...jobs],
    "Jobs import roots, queries, writes, commands, the wire and the platform.",
  ),
  may(
    ["lib/*/wire/*"],
    [...plain, ...beside, ...roots, ...platform],
    "What goes out over the wire imports roots and the platform.",
  ),
  may(
    ["lib/change/*"],
    [...plain, ...beside, ...roots, ...platform],
    "What runs commands knows no command and no query.",
  ),
  may(["lib/platform/**"], [...plain, "./**", "../*.ts", "?lib/kernel/*", ...platform], "The platform knows no room."),
  may(
    ["lib/jobs/*", "lib/cli/*"],
    [...plain, "./*", "../**", "?lib/**", "?prisma/seed/**", ...platform],
    "lib runs without Next; app and components are not its business.",
  ),
  may(
    ["components/**"],
    [...packages, "./**", "../**", ...roots, "?components/**", "!next-auth/**", "!node:*"],
    "Components import components and pure roots: they are handed data and verbs.",
  ),
  may(
    ["components/ui/**"],
    [...packages, "./*", "?components/ui/*", "?lib/kernel/*", "!next-auth/**", "!node:*"],
    "components/ui holds no business word.",
  ),
  may(
    ["app/**"],
    [
      ...packages,
      "./**",
      "../**",
      ...roots,
      ...queries,
      ...commands,
      "?components/**",
      "?app/_server/**",
      "!next-auth",
      "!next-auth/**",
      "!pg",
    ],
    "Pages ask queries, actions call commands; the request is known to app/_server only.",
  ),
  may(
    ["app/_server/**", "app/api/auth/**", "{proxy,instrumentation}.ts"],
    [
      ...packages,
      "./**",
      "../**",
      "?lib/**",
      "!?lib/*/writes/*",
      "!?lib/*/jobs/*",
      "?app/_server/**",
      "?components/**",
    ],
    "app/_server knows the request, not the database.",
  ),
  may(
    ["app/**/*.test.ts"],
    [...packages, "./**", "../**", "?lib/**", "?app/**", "?prisma/**"],
    "Tests of app may fill the database.",
  ),
  may(
    ["lib/**/*.test.ts"],
    [...plain, "./**", "../**", "?lib/**", "?prisma/**", "?e2e/**"],
    "Tests of lib run without Next.",
  ),
];
