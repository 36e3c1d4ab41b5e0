const settings = {
  enable_seqscan: "off",
  enable_hashjoin: "off",
  enable_mergejoin: "off",
  enable_bitmapscan: "off",
  enable_sort: "off",
  enable_incremental_sort: "off",
  jit: "off",
  plan_cache_mode: "force_generic_plan",
};

/**
 * The same database, where every statement goes by an index. The dispatcher's take a few rows each; the planner cannot
 * know how few, since that is decided while they run, and would read whole tables, or sort a whole queue to find its
 * head, once a queue is long.
 */
export function byIndexAlone(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  url.searchParams.set("options", [url.searchParams.get("options") ?? "", ...ours].join(" ").trim());
  return url.href;
}
