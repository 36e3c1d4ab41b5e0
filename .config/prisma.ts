import { defineConfig } from "prisma/config";

// Generating needs no engine, but Prisma would download one: it is satisfied with any program that is there.
if (process.argv.some((word) => ["generate", "validate", "format"].includes(word))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: "../prisma",
  migrations: { path: "../prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
