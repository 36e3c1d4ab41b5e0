import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** One path of the API, with the methods that it answers. */
export interface Route {
  /** As its folders are named: `/purchase-orders/[id]/submit`. */
  readonly name: string;
  readonly methods: readonly string[];
  readonly params: readonly string[];
  /** The path with these values in place of its params; what is not given becomes an id that nothing has. */
  readonly path: (values: Readonly<Record<string, string>>) => string;
}

const nothing = "0198c0de-0000-7000-8000-000000000000";
const root = "app/api/v1";

/** Every route of the API, as the files on disk say. */
export async function routes(): Promise<Route[]> {
  const files = await readdir(root, { recursive: true });
  const found = files.filter((file) => file.endsWith("route.ts") && !file.includes("[..."));
  return Promise.all(found.toSorted().map(async (file) => routeOf(file, await readFile(join(root, file), "utf8"))));
}

function routeOf(file: string, source: string): Route {
  const name = `/${dirname(file)}`;
  const methods = [...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)];
  return {
    name,
    methods: methods.map(([, method = ""]) => method),
    params: [...name.matchAll(/\[(\w+)\]/g)].map(([, param = ""]) => param),
    path: (values) => name.replace(/\[(\w+)\]/g, (_, param: string) => encodeURIComponent(values[param] ?? nothing)),
  };
}
