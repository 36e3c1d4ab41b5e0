import { describe, expect, it } from "vitest";
import { anOrder } from "#lib/orders/examples";
import type { Standing } from "./capacity.ts";
import { decide, turnOf } from "./decision.ts";
import type { Person } from "./organisation.ts";
import {
  aCapacity,
  approverRole,
  anInstance,
  aSignature,
  aStep,
  felix,
  financeRole,
  lenaMoser,
  personally,
  rosa,
} from "./examples.ts";

const order = anOrder({ status: "PENDING_APPROVAL", baseTotal: "12400.00" });
const actorOf = (person: Person): Standing => ({ own: aCapacity(person), delegated: [] });
const approve = { verdict: "APPROVE", contentHash: "sha256:shown" } as const;
const finance = aStep({ stage: 1, approvers: [financeRole] });

describe("approving", () => {
  it("ends the approval with the last signature", () => {
    const decision = decide(anInstance(), order, actorOf(rosa), approve);

    expect(decision).toMatchObject({ ok: true, value: { stepDone: true, opens: [], instanceState: "APPROVED" } });
  });

  it("opens the next stage", () => {
    const decision = decide(anInstance([aStep(), finance]), order, actorOf(rosa), approve);

    expect(decision).toMatchObject({
      ok: true,
      value: { stepDone: true, opens: [{ stage: 1 }], instanceState: "OPEN" },
    });
  });

  it("opens nothing while a parallel step is still open", () => {
    const parallel = [
      aStep(),
      aStep({ position: 1, approvers: [financeRole] }),
      aStep({ stage: 1, approvers: [personally(felix)] }),
    ];

    const decision = decide(anInstance(parallel), order, actorOf(rosa), approve);

    expect(decision).toMatchObject({ ok: true, value: { stepDone: true, opens: [], instanceState: "OPEN" } });
  });

  it("leaves a step open until its quorum has signed", () => {
    const other = { ...rosa, id: "other" };
    const two = (decisions = [aSignature(other)]) => anInstance([aStep({ mode: "QUORUM", quorum: 2, decisions })]);

    expect(decide(two([]), order, actorOf(rosa), approve)).toMatchObject({
      ok: true,
      value: { stepDone: false, instanceState: "OPEN" },
    });
    expect(decide(two(), order, actorOf(rosa), approve)).toMatchObject({
      ok: true,
      value: { stepDone: true, instanceState: "APPROVED" },
    });
  });

  it("says for whom the step still waits, so that nobody else finds it in his inbox", () => {
    const all = aStep({ mode: "ALL", approvers: [approverRole, financeRole, personally(lenaMoser)] });
    const quorum = aStep({ mode: "QUORUM", quorum: 3, approvers: [approverRole, personally(felix)] });

    expect(decide(anInstance([all]), order, actorOf(rosa), approve)).toMatchObject({
      value: { stepDone: false, stillWanted: ["role:FINANCE", `user:${lenaMoser.id}`] },
    });
    expect(decide(anInstance([quorum]), order, actorOf(felix), approve)).toMatchObject({
      value: { stillWanted: ["role:APPROVER"] },
    });
    expect(decide(anInstance(), order, actorOf(rosa), approve)).toMatchObject({ value: { stillWanted: [] } });
  });

  it("signs the step that names the person before one for his role", () => {
    const steps = [aStep(), aStep({ position: 1, approvers: [personally(rosa)] })];

    expect(decide(anInstance(steps), order, actorOf(rosa), approve)).toMatchObject({
      ok: true,
      value: { step: { position: 1 } },
    });
  });
});

describe("saying no", () => {
  it.each([
    ["REJECT", "REJECTED"],
    ["REQUEST_CHANGES", "CHANGES_REQUESTED"],
  ] as const)("with %s ends the approval at once, whoever else was to sign", (verdict, instanceState) => {
    const decision = decide(anInstance([aStep({ mode: "QUORUM", quorum: 2 }), finance]), order, actorOf(rosa), {
      ...approve,
      verdict,
    });

    expect(decision).toMatchObject({ ok: true, value: { stepDone: true, opens: [], instanceState } });
  });
});

describe("refuses", () => {
  const twice = { ...rosa, roles: ["APPROVER", "FINANCE"] } as const;
  const signed = aStep({ state: "DONE", decisions: [aSignature(rosa)] });
  const open = (different: Parameters<typeof aStep>[0]) => aStep({ ...different, state: "OPEN" });

  it.each([
    [
      "the requester, whatever his roles",
      anInstance(),
      { ...lenaMoser, roles: ["APPROVER", "ADMIN"] as const },
      "separation_of_duties",
    ],
    ["whoever is not its approver", anInstance(), felix, "forbidden"],
    ["an administrator without the role", anInstance(), { ...felix, roles: ["ADMIN"] as const }, "forbidden"],
    [
      "who signed for another role before",
      anInstance([signed, open({ stage: 1, approvers: [financeRole] })]),
      twice,
      "separation_of_duties",
    ],
    [
      "who signed this step already",
      anInstance([aStep({ mode: "QUORUM", quorum: 2, decisions: [aSignature(rosa)] })]),
      rosa,
      "duplicate",
    ],
    [
      "a second signature for a seat that is taken",
      anInstance([
        aStep({
          mode: "ALL",
          approvers: [approverRole, financeRole],
          decisions: [aSignature({ ...rosa, id: "other" })],
        }),
      ]),
      rosa,
      "forbidden",
    ],
  ])("%s", (_who, instance, person, code) => {
    expect(decide(instance, order, actorOf({ ...person, roles: person.roles }), approve)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it("whoever edited the order, or has it now", () => {
    const edited = anOrder({ ...order, authorIds: [lenaMoser.id, rosa.id] });
    const handedOver = anOrder({
      ...order,
      requester: { id: rosa.id, name: rosa.name, active: true },
      authorIds: [lenaMoser.id],
    });

    expect(turnOf(anInstance(), edited, actorOf(rosa))).toMatchObject({
      ok: false,
      refusal: { code: "separation_of_duties" },
    });
    expect(turnOf(anInstance(), handedOver, actorOf(rosa))).toMatchObject({
      ok: false,
      refusal: { code: "separation_of_duties" },
    });
  });

  it("an approver above his limit, and not one at it", () => {
    const limited = (approvalLimit: string) => actorOf({ ...rosa, approvalLimit });

    expect(decide(anInstance(), order, limited("12399.99"), approve)).toMatchObject({
      ok: false,
      refusal: { code: "forbidden" },
    });
    expect(decide(anInstance(), order, limited("12400.0000"), approve)).toMatchObject({ ok: true });
  });

  it("content other than what was submitted, and says which one is", () => {
    const decision = decide(anInstance(), order, actorOf(rosa), { ...approve, contentHash: "sha256:old" });

    expect(decision).toMatchObject({
      ok: false,
      refusal: { code: "content_changed", details: { contentHash: "sha256:shown" } },
    });
  });

  it("tells strangers nothing of the content: whose turn it is comes first", () => {
    const decision = decide(anInstance(), order, actorOf(felix), { ...approve, contentHash: "sha256:old" });

    expect(decision).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
  });

  it("lets one person sign by name and for a role", () => {
    const steps = [
      aStep({ state: "DONE", approvers: [personally(rosa)], decisions: [aSignature(rosa)] }),
      open({ stage: 1 }),
    ];

    expect(decide(anInstance(steps), order, actorOf(rosa), approve)).toMatchObject({ ok: true });
  });
});
