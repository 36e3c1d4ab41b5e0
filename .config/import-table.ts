import type { OxlintOverride } from "oxlint";

interface Ban {
  readonly regex: string;
  readonly message: string;
}

const ban = (regex: string, message: string): Ban => ({ regex, message });
const folder = (name: string) => `(^|/)${name}/`;

const commands = ban(folder("commands"), "Commands are called by the doors: app, jobs and the command line.");
const queries = ban(folder("queries"), "Queries reach the database.");
const writes = ban(folder("writes"), "Writes belong to commands, inside their transaction.");
const jobs = ban(folder("(jobs|dispatch)"), "Jobs are started by the worker only.");
const change = ban("^#lib/change/", "Only commands change anything.");
const changeButQuery = ban("^#lib/change/(?!query$)", "Queries change nothing.");
const platform = ban("^#lib/platform/", "Only commands, queries, writes and jobs reach the database or the network.");
const prisma = ban("^#prisma/|^@prisma/", "Prisma is behind commands, queries, writes and jobs.");
const frameworks = ban("^(next|react|react-dom|next-auth)(/|$)", "lib runs without Next and React.");
const doors = ban("^#(app|components)/", "lib knows neither the app nor its looks.");
const app = ban("^#app/", "Components are handed data and verbs.");
const nodeIO = ban("^node:(?!(crypto|net)$)", "The root of a room is pure.");
const packages = ban("^[^.#](?<!^(n|@(?=/)))", "");
const rooms = ban("^#lib/(?!(kernel|platform)/)", "The platform knows no room.");
const auth = ban("^next-auth(/|$)", "next-auth stays behind app/_server/auth.ts.");
const sibling = ban(
  "^\\./",
  "A command never calls another one: two transactions. Put what they share at the root or into writes.",
);
