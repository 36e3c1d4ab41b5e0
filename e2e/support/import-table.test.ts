import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);

/** The file that imports · what it imports · may it? */
const cases: [from: string, specifier: string, may: boolean][] = [
  ["lib/kernel/money.ts", "./decimal.ts", true],
  ["lib/kernel/money.ts", "zod", false],
  ["lib/kernel/money.ts", "node:crypto", false],
  ["lib/kernel/money.ts", "#lib/orders/order", false],
  ["lib/orders/order.ts", "./status.ts", true],
  ["lib/orders/order.ts", "#lib/kernel/money", true],
  ["lib/orders/order.ts", "#lib/suppliers/supplier", true],
  ["lib/orders/order.ts", "zod", true],
  ["lib/orders/order.ts", "node:fs/promises", false],
  ["lib/orders/order.ts", "pg", false],
  ["lib/orders/order.ts", "#lib/platform/db", false],
  ["lib/orders/order.ts", "#lib/change/command", false],
  ["lib/orders/order.ts", "#prisma/generated/client", false],
  ["lib/orders/order.ts", "./queries/get-order.ts", false],
  ["lib/orders/order.ts", "./commands/approve-order.ts", false],
  ["lib/orders/order.ts", "#lib/suppliers/queries/get-supplier", false],
  ["lib/orders/order.ts", "#lib/audit/jobs/seal", false],
  ["lib/orders/queries/get-order.ts", "../order.ts", true],
  ["lib/orders/queries/get-order.ts", "./order-columns.ts", true],
  ["lib/orders/queries/get-order.ts", "#lib/platform/db", true],
  ["lib/orders/queries/get-order.ts", "#lib/change/query", true],
  ["lib/orders/queries/get-order.ts", "#lib/change/command", false],
  ["lib/orders/queries/get-order.ts", "../commands/approve-order.ts", false],
  ["lib/orders/queries/get-order.ts", "../writes/save-order.ts", false],
  ["lib/orders/queries/get-order.ts", "next/headers", false],
  ["lib/orders/writes/save-order.ts", "../queries/get-order.ts", true],
  ["lib/orders/writes/save-order.ts", "#lib/platform/db", true],
  ["lib/orders/writes/save-order.ts", "#lib/change/command", false],
  ["lib/orders/writes/save-order.ts", "../commands/approve-order.ts", false],
  ["lib/orders/commands/approve-order.ts", "#lib/change/command", true],
  ["lib/orders/commands/approve-order.ts", "#lib/approvals/queries/get-open-instance", true],
  ["lib/orders/commands/approve-order.ts", "#lib/approvals/writes/start-instance", true],
  ["lib/orders/commands/approve-order.ts", "../change/order-command.ts", true],
  ["lib/receipts/commands/receive-order.ts", "#lib/orders/change/order-command", true],
  ["lib/orders/change/order-command.ts", "#lib/change/command", true],
  ["lib/orders/change/order-command.ts", "../commands/approve-order.ts", false],
  ["lib/orders/queries/get-order.ts", "../change/order-command.ts", false],
  ["lib/orders/order.ts", "./change/order-command.ts", false],
  ["app/(desk)/orders/page.tsx", "#lib/orders/change/order-command", false],
  ["lib/orders/commands/approve-order.ts", "./send-order.ts", false],
  ["lib/orders/commands/approve-order.ts", "#lib/suppliers/commands/edit-supplier", false],
  ["lib/orders/commands/approve-order.ts", "#lib/audit/jobs/seal", false],
  ["lib/orders/commands/approve-order.ts", "#app/_server/action", false],
  ["lib/approvals/jobs/remind.ts", "../commands/decide.ts", true],
  ["lib/approvals/jobs/remind.ts", "#app/_server/session", false],
  ["lib/webhooks/commands/try-url.ts", "../wire/post-once.ts", true],
  ["lib/webhooks/dispatch/send.ts", "#lib/webhooks/wire/line", true],
  ["lib/webhooks/wire/line.ts", "../address.ts", true],
  ["lib/webhooks/wire/line.ts", "../commands/create-endpoint.ts", false],
  ["lib/webhooks/wire/line.ts", "../queries/get-endpoint.ts", false],
  ["lib/webhooks/endpoint.ts", "./wire/line.ts", false],
  ["lib/change/command.ts", "#lib/orders/commands/approve-order", false],
  ["lib/change/command.ts", "#lib/orders/queries/get-order", false],
  ["lib/change/command.ts", "#lib/access/actor", true],
  ["lib/platform/db.ts", "@prisma/adapter-pg", true],
  ["lib/platform/db.ts", "#lib/orders/order", false],
  ["lib/platform/db.ts", "next", false],
  ["lib/jobs/worker.ts", "#lib/webhooks/dispatch/dispatcher", true],
  ["lib/jobs/worker.ts", "next-auth", false],
  ["components/orders/lines.tsx", "#components/ui/button", true],
  ["components/orders/lines.tsx", "#lib/orders/order", true],
  ["components/orders/lines.tsx", "react", true],
  ["components/orders/lines.tsx", "#lib/orders/queries/get-order", false],
  ["components/orders/lines.tsx", "#lib/orders/commands/approve-order", false],
  ["components/orders/lines.tsx", "#lib/platform/db", false],
  ["components/orders/lines.tsx", "#lib/change/command", false],
  ["components/orders/lines.tsx", "#app/_server/session", false],
  ["components/orders/lines.tsx", "node:fs", false],
  ["components/ui/button.tsx", "#lib/orders/order", false],
  ["components/ui/button.tsx", "#components/orders/lines", false],
  ["app/(desk)/orders/page.tsx", "#lib/orders/queries/get-order", true],
  ["app/(desk)/orders/page.tsx", "#components/orders/lines", true],
  ["app/(desk)/orders/page.tsx", "#app/_server/session", true],
  ["app/(desk)/orders/page.tsx", "#lib/platform/db", false],
  ["app/(desk)/orders/page.tsx", "#prisma/generated/client", false],
  ["app/(desk)/orders/page.tsx", "#lib/orders/writes/save-order", false],
  ["app/(desk)/orders/page.tsx", "#lib/audit/jobs/seal", false],
  ["app/(desk)/orders/page.tsx", "next-auth", false],
  ["app/_server/auth.ts", "next-auth", true],
  ["app/_server/auth.ts", "#lib/platform/env", true],
  ["app/_server/auth.ts", "#lib/orders/writes/save-order", false],
  ["lib/orders/order.test.ts", "next/server", false],
];

let folder = "";
let caught = new Set<string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-table-"));
  const config = pathToFileURL(resolve("oxlint.config.ts")).href;
  await writeFile(join(folder, "oxlint.config.ts"), `export { default } from "${config}";\n`);
  await Promise.all(cases.map(async ([from, specifier], index) => plant(numbered(from, index), specifier)));
  caught = await lint();
}, 30_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("who may import whom", () => {
  it.each(cases.map(([from, specifier, may], index) => ({ from, specifier, may, index })))(
    "$from imports $specifier: $may",
    ({ from, may, index }) => {
      expect(caught.has(numbered(from, index))).toBe(!may);
    },
  );
});

/** One file per case, in the folder the case is about. */
function numbered(from: string, index: number): string {
  return from.replace(/([^/]+?)((\.test)?\.tsx?)$/, `$1-${index}$2`);
}

async function plant(file: string, specifier: string): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `import { thing } from "${specifier}";\n\nthing();\n`);
}

async function lint(): Promise<Set<string>> {
  const oxlint = resolve("node_modules/oxlint/bin/oxlint");
  const { stdout } = await run(process.execPath, [oxlint, "-f", "json", "."], { cwd: folder, maxBuffer: 1e8 }).catch(
    refused,
  );
  const { diagnostics }: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout);
  return new Set(
    diagnostics.filter(({ code }) => code.includes("no-restricted-imports")).map(({ filename }) => filename),
  );
}

/** It found something, so it ends with 1. */
function refused(error: unknown): { stdout: string } {
  if (error instanceof Error && "stdout" in error && typeof error.stdout === "string") return { stdout: error.stdout };
  throw error;
}
