import { glob, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { faultsOfActions } from "./server-actions.ts";

describe("files of server actions", () => {
  it("export what action(…) made, and nothing else", async () => {
    const faults: string[] = [];
    for await (const file of glob("{app,components,lib}/**/*.{ts,tsx}")) {
      faults.push(...faultsOfActions(await readFile(file, "utf8")).map((fault) => `${file}: ${fault}`));
    }

    expect(faults).toEqual([]);
  });

  it.each([
    ["a plain function", '"use server";\nexport async function approve() {}'],
    ["a plain constant", '"use server";\nexport const approve = approveOrder;'],
    ["a default export", '"use server";\nexport default action(approveOrder);'],
    ["a re-export", '"use server";\nexport { approveOrder } from "#lib/orders/commands/approve-order";'],
    ["an action inside a component", 'export function Page() {\n  async function save() {\n    "use server";\n  }\n}'],
  ])("are refused with %s", (_what, source) => {
    expect(faultsOfActions(source)).toHaveLength(1);
  });

  it("may hold types and actions", () => {
    const source = '"use server";\n\nexport const approve = action(approveOrder);\nexport type Answer = string;\n';

    expect(faultsOfActions(source)).toEqual([]);
  });
});
