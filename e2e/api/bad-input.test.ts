import type { Answer, Client } from "../support/api.ts";
import { givenMember } from "../support/company.ts";
import { corpus, naughtyStrings } from "../support/corpus.ts";
import { expect, test } from "../support/fixtures.ts";
import { hostileBodies } from "../support/hostile-bodies.ts";
import { inLanes } from "../support/lanes.ts";
import { bodyOf, changed, fieldsOf, type Operation, operations, pathOf } from "../support/operations.ts";
import { routes } from "../support/routes.ts";
import { target } from "../support/target.ts";

const shards = [0, 1, 2, 3];
const lanes = 6;

/** Somebody who may try everything. */
const trying = test.extend<{ api: Client; all: readonly Operation[] }>({
  api: async ({ company }, provide, { title }) => {
    const name = `tries-${company.tag}-${title.length}-${Math.random().toString(36).slice(2, 8)}`;
    const roles = ["BUYER", "APPROVER", "RECEIVER", "FINANCE", "ADMIN"];
    await provide((await givenMember(target().url, company.admin.api, name, { roles })).api);
  },
  all: async ({ api }, provide) => {
    await provide(await operations(api));
  },
});

trying("every route on disk is described, and nothing else", async ({ all }) => {
  const onDisk = (await routes()).flatMap(({ name, methods }) => methods.map((method) => `${method} ${name}`));
  const described = all.map(({ method, name }) => `${method} ${name.replace(/\{(\w+)\}/g, "[$1]")}`);
  expect(described.toSorted()).toEqual(onDisk.filter((one) => !one.includes("openapi.json")).toSorted());
});

for (const shard of shards)
  trying(
    `our own lists in every field, and naughty strings on every endpoint (${shard + 1} of 4)`,
    async ({ api, all }) => {
      trying.setTimeout(300_000);
      const [own, naughty] = [await ownValues(), await naughtyStrings()];
      expect([own.length > 100, naughty.length]).toEqual([true, 515]);
      const wanting = all.filter(({ body, query }) => body !== null || query.length > 0);
      for (const operation of of(wanting, shard)) {
        // An address holds less than a body.
        const room = Math.floor(900 / Math.max(1, operation.query.length));
        const width = Math.max(1, operation.query.length + fieldsOf(operation.body ?? {}).length);
        const rows = [...own.map((value) => [value]), ...inRows(naughty, width)];
        await inLanes(lanes, rows, async (row) => {
          let at = 0;
          const next = () => row[at++ % row.length] ?? "";
          const query = new URLSearchParams(operation.query.map((name) => [name, next().slice(0, room)])).toString();
          const body = operation.body && bodyOf(operation.body, next);
          await civil(api, operation, pathOf(operation), { query, body }, row.join(" | "));
        });
      }
    },
  );

trying("what is no id is not found, in every place of every path", async ({ api, all }) => {
  trying.setTimeout(120_000);
  const texts = await corpus<{ value: string }>("text");
  const ids = [...(await corpus<{ value: string }>("ids")), ...texts].map(({ value }) => value.slice(0, 500));
  const pathed = all.filter(({ name }) => name.includes("{"));
  await inLanes(lanes, pairs(pathed, ids.filter(isSendable)), async ([operation, id]) => {
    const answer = await civil(api, operation, pathOf(operation, id), { body: null, query: "" }, id);
    const may = answersFor(operation.name);
    if (!may.includes(answer.status)) throw new Error(`${operation.method} ${operation.name} ${id}: ${answer.status}`);
  });
});

for (const shard of shards)
  trying(`a wrong thing in one field, all else right (${shard + 1} of 4)`, async ({ api, all, company }) => {
    trying.setTimeout(300_000);
    const wrong = [
      null,
      true,
      5,
      -0.5,
      "",
      " ",
      "\u0000",
      "a\ud800b",
      "\u202e",
      [],
      {},
      [[]],
      { $gt: "" },
      "x".repeat(1e6),
    ];
    const writing = all.filter(({ body, name }) => body !== null && !name.startsWith("/settings"));
    for (const operation of of(writing, shard)) {
      const right = withSupplier(bodyOf(operation.body ?? {}), company.supplierId);
      const fields = fieldsOf(operation.body ?? {});
      await inLanes(lanes, pairs(fields, wrong), async ([field, value]) => {
        const body = changed(right, field, value);
        await civil(
          api,
          operation,
          pathOf(operation),
          { query: "", body },
          `${field.join(".")}: ${JSON.stringify(value).slice(0, 50)}`,
        );
      });
    }
  });

trying("bodies that are made to harm are refused", async ({ api, all }) => {
  trying.setTimeout(240_000);
  const writing = all.filter(({ method }) => method === "POST" || method === "PATCH");
  await inLanes(4, pairs(writing, hostileBodies()), async ([operation, { name, body }]) => {
    const answer = await civil(api, operation, pathOf(operation), { query: "", body }, name);
    const isRefused = answer.status >= 400 && !answer.text.includes("polluted by us");
    if (!isRefused) throw new Error(`${operation.method} ${operation.name}, ${name}: ${answer.status} ${answer.text}`);
  });
  expect((await api.ask("GET", "/me")).text).not.toContain("polluted");
});

/** What a path answers where it is asked for nothing that there is. */
function answersFor(name: string): readonly number[] {
  if (name.startsWith("/inbound/")) return [401];
  return /\/(decline|counter-propose)$/.test(name) ? [403] : [404, 422];
}

interface Sent {
  readonly query: string;
  readonly body: unknown;
}

/** Never a fault of ours, never without an answer; a refusal says what is wrong. Many thousands of times, so without `expect`. */
async function civil(api: Client, { method, name }: Operation, path: string, sent: Sent, about: string) {
  const asked = { within: 20_000, ...(sent.body !== null && method !== "GET" && { body: sent.body }) };
  const answer: Answer = await api.ask(method, sent.query === "" ? path : `${path}?${sent.query}`, asked);
  const wrong = rudeness(answer);
  if (wrong === null) return answer;
  throw new Error(
    `${method} ${name} with ${JSON.stringify(about).slice(0, 200)}: ${wrong}\n${answer.text.slice(0, 500)}`,
  );
}

function rudeness({ status, headers, body }: Answer): string | null {
  if (status >= 500) return `a fault, ${status}`;
  if (status < 400) return null;
  if (headers.get("content-type") !== "application/problem+json") return `${status} is no problem+json`;
  if (!body.detail) return "no detail";
  if (status !== 422) return null;
  const errors = body.errors ?? [];
  return errors.length > 0 && errors.every(({ message }) => message.length > 5) ? null : "no clear message";
}

async function ownValues(): Promise<string[]> {
  const names = ["text", "ids", "emails", "csv-formula", "redirects"];
  const lists = await Promise.all(names.map((name) => corpus<{ value: string }>(name)));
  const numbers = (await corpus<{ value: unknown }>("numbers")).map(({ value }) => String(value));
  return [...lists.flat().map(({ value }) => value), ...numbers];
}

function inRows(values: readonly string[], width: number): string[][] {
  const rows = Array.from({ length: Math.ceil(values.length / width) });
  return rows.map((_, at) => values.slice(at * width, (at + 1) * width));
}

/** A path of dots is another path; what cannot be written in an address is not sent in one. */
function isSendable(id: string): boolean {
  return id.isWellFormed() && !/^\.{0,2}$/.test(id);
}

function withSupplier(body: unknown, supplierId: string): unknown {
  return typeof body === "object" && body !== null && "supplierId" in body ? { ...body, supplierId } : body;
}

function of<Item>(items: readonly Item[], shard: number): Item[] {
  return items.filter((_, at) => at % shards.length === shard);
}

function* pairs<A, B>(some: Iterable<A>, others: readonly B[]): Generator<readonly [A, B]> {
  for (const one of some) for (const other of others) yield [one, other];
}
