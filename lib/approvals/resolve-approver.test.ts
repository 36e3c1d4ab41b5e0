import { describe, expect, it } from "vitest";
import { aLine } from "#lib/orders/examples";
import { anOrganisation, aPerson, aSnapshot, lenaMoser, rosa } from "./examples.ts";
import type { Person } from "./organisation.ts";
import type { ApproverRule } from "./policy.ts";
import { resolveApprover } from "./resolve-approver.ts";

const resolve = (
  rule: ApproverRule,
  people: readonly Person[],
  owners: Record<string, string | null> = {},
  ...about: Parameters<typeof aSnapshot>
) => {
  const { approvers, remarks } = resolveApprover(
    rule,
    aSnapshot(...about),
    anOrganisation({ people, costCentreOwners: owners }),
  );
  return { names: approvers.map(({ name }) => name), via: approvers.map(({ via }) => via), remarks };
};

describe("the owners of the cost centres", () => {
  const lines = [
    aLine({ costCentre: "CC-1" }),
    aLine({ costCentre: "CC-2" }),
    aLine({ costCentre: "CC-1" }),
    aLine({ costCentre: null }),
  ];

  it("are found once each, however many lines they pay for", () => {
    const owners = { "CC-1": rosa.id, "CC-2": rosa.id };

    expect(resolve({ costCentreOwner: true }, [lenaMoser, rosa], owners, { lines })).toEqual({
      names: ["Rosa Steiner"],
      via: ["owner of cost centre CC-1"],
      remarks: [],
    });
  });

  it("are missed where there is none, and told apart from authors", () => {
    const owners = { "CC-1": lenaMoser.id, "CC-2": null };

    expect(resolve({ costCentreOwner: true }, [lenaMoser, rosa], owners, { lines })).toMatchObject({
      names: [],
      remarks: [
        "Lena Moser, owner of cost centre CC-1, wrote this order and does not sign it",
        "there is no owner of cost centre CC-2",
      ],
    });
    expect(resolve({ costCentreOwner: true }, [], {}, { lines: [aLine({ costCentre: null })] }).remarks).toEqual([
      "there is no owner of the cost centre",
    ]);
  });
});

describe("managers", () => {
  const chef = aPerson({ id: "chef", name: "Chef", approvalLimit: "500" });
  const boss = aPerson({ id: "boss", name: "Boss", approvalLimit: "5000" });
  const chain = (...links: [Person, string | null][]) => links.map(([person, managerId]) => ({ ...person, managerId }));
  const people = chain([lenaMoser, "chef"], [chef, "boss"], [boss, null]);

  it("are counted upwards from the requester", () => {
    expect(resolve({ manager: 2 }, people)).toMatchObject({ names: ["Boss"], via: ["manager 2 above Lena Moser"] });
    expect(resolve({ manager: 1 }, people).remarks).toEqual([
      "the total is above the limit of Chef, manager of Lena Moser",
    ]);
    expect(resolve({ manager: 3 }, people).remarks).toEqual(["there is no manager 3 above Lena Moser"]);
  });

  it("are asked up the chain until one may approve the total", () => {
    expect(resolve({ managerChain: "limit" }, people).names).toEqual(["Boss"]);
    expect(resolve({ managerChain: "limit" }, people, {}, { baseTotal: "400.00" }).names).toEqual(["Chef"]);
    expect(resolve({ managerChain: "limit" }, people, {}, { baseTotal: "5000.01" }).remarks).toEqual([
      "there is no manager above Lena Moser who may approve the total",
    ]);
  });

  it("are passed over when they wrote the order too", () => {
    expect(
      resolve({ managerChain: "limit" }, people, {}, { baseTotal: "400.00", authorIds: [lenaMoser.id, "chef"] }).names,
    ).toEqual(["Boss"]);
  });

  it("end where the chain leads back", () => {
    const cycle = chain([lenaMoser, "chef"], [chef, "boss"], [boss, "chef"]);

    expect(resolve({ manager: 3 }, cycle).names).toEqual([]);
    expect(resolve({ managerChain: "limit" }, cycle, {}, { baseTotal: "9999.00" }).names).toEqual([]);
    expect(resolve({ manager: 1 }, chain([lenaMoser, lenaMoser.id])).names).toEqual([]);
  });
});

it("leaves roles to be asked when somebody decides", () => {
  expect(resolve({ role: "FINANCE" }, [])).toEqual({ names: ["Finance"], via: ["role"], remarks: [] });
});

describe("a group", () => {
  const groupNames = { it: "IT leads" };

  it("stays a group, to be asked when somebody decides", () => {
    const named = resolveApprover({ group: "it" }, aSnapshot(), anOrganisation({ groupNames }));

    expect(named.approvers).toEqual([{ kind: "group", id: "it", name: "IT leads", via: "group" }]);
  });

  it("that is no longer there is said to be missing", () => {
    expect(resolve({ group: "gone" }, []).remarks).toEqual(["a group that the policy names is no longer there"]);
  });
});

describe("somebody who is away", () => {
  const notes = (different: Partial<Person>) =>
    resolveApprover({ user: rosa.id }, aSnapshot(), anOrganisation({ people: [{ ...rosa, ...different }] }));

  it.each([
    [{}, []],
    [{ deputies: ["Dora"] }, ["Dora acts for Rosa Steiner"]],
    [{ awayUntil: "2026-11-28" }, ["Rosa Steiner is away until 28 Nov 2026, and nobody acts in that time"]],
    [
      { awayUntil: "2026-11-28", deputies: ["Dora", "Ben"] },
      ["Rosa Steiner is away until 28 Nov 2026, and Dora and Ben act for Rosa Steiner"],
    ],
  ])("is still the approver, with a note: %j", (different, said) => {
    expect(notes(different)).toMatchObject({ approvers: [{ id: rosa.id }], remarks: [], notes: said });
  });
});
