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
    ["something else in a wrapper", '"use server";\nexport const approve = withLines(approveOrder);'],
    ["a wrapper of another name", '"use server";\nexport const approve = unsafe(action(approveOrder));'],
    ["a default export", '"use server";\nexport default action(approveOrder);'],
    ["a re-export", '"use server";\nexport { approveOrder } from "#lib/orders/commands/approve-order";'],
    ["an action inside a component", 'export function Page() {\n  async function save() {\n    "use server";\n  }\n}'],
  ])("are refused with %s", (_what, source) => {
    expect(faultsOfActions(source)).toHaveLength(1);
  });

  it("may hold types, actions, and actions in wrappers", () => {
    const source = [
      '"use server";',
      "export const approve = action(approveOrder);",
      "export const ship = withLines(",
      '  withDays(action(shipOrder), ["expectedAt"]),',
      ");",
      "export const approveAndGoOn = andGoOn(approve);",
      "export type Answer = string;",
    ].join("\n");

    expect(faultsOfActions(source)).toEqual([]);
  });
});
