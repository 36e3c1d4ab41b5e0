import { expect, it } from "vitest";
import { env } from "#lib/platform/env";
import { createPool } from "#lib/platform/pool";
import { byIndexAlone } from "./planner.ts";

it("reads by indexes alone, sorts nothing, in the same database and beside options that are there already", async () => {
  const url = new URL(env.databaseRuntimeUrl ?? "");
  url.searchParams.set("options", "-c application_name=kept");
  const pool = createPool(byIndexAlone(url.href), 1);
  const { rows } = await pool.query(
    "SELECT current_setting('enable_seqscan') AS seqscan, current_setting('enable_incremental_sort') AS sort, current_setting('jit') AS jit, current_setting('application_name') AS name, current_database() AS database",
  );
  await pool.end();

  expect(rows).toEqual([
    { seqscan: "off", sort: "off", jit: "off", name: expect.any(String), database: url.pathname.slice(1) },
  ]);
});
