import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

const sources = ["app", "components", "lib", "prisma", "e2e/support", "e2e/model"];
const tests = (suffix: string) => sources.map((folder) => `${folder}/**/*.${suffix}`);

/** `unit` needs nothing; `db` gives every file a PostgreSQL database of its own. */
export default defineConfig({
  test: {
    exclude: [...configDefaults.exclude, ".data/**", ".next/**"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          maxWorkers: availableParallelism(),
          include: tests("test.{ts,tsx}"),
          exclude: [...configDefaults.exclude, "**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: tests("db.test.ts"),
          globalSetup: ["e2e/support/database.ts"],
          setupFiles: ["e2e/support/own-database.ts"],
          // Most of their time they wait: for the database, or for a receiver to let a time run out.
          maxWorkers: availableParallelism() + 1,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
