import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { env } from "./env.ts";
import { schemaDifference } from "./migrate-diff.ts";

it("finds that the Prisma schema says what the migrations make", async () => {
  expect(await schemaDifference(env.databaseUrl ?? "")).toBeNull();
});

it("writes the migration that a changed schema needs", async () => {
  const folder = await mkdtemp(join(tmpdir(), "countersign-"));
  await cp("prisma/schema.prisma", join(folder, "schema.prisma"));
  await cp("prisma/models", join(folder, "models"), { recursive: true });
  const platform = join(folder, "models", "platform.prisma");
  const changed = (await readFile(platform, "utf8")).replace("version String", "version String\n  host String?");
  await writeFile(platform, changed);

  expect(await schemaDifference(env.databaseUrl ?? "", folder)).toContain(
    'ALTER TABLE "worker_heartbeat" ADD COLUMN     "host" TEXT',
  );
  await rm(folder, { recursive: true });
});
