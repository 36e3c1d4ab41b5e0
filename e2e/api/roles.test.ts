import type { Company } from "../support/company.ts";
import { expect, test } from "../support/fixtures.ts";
import { operations, pathOf } from "../support/operations.ts";

const seats = {
  BUYER: "buyer",
  APPROVER: "approver",
  RECEIVER: "receiver",
  FINANCE: "finance",
  ADMIN: "admin",
  AUDITOR: "auditor",
  SUPPLIER: "supplier",
} as const satisfies Record<string, keyof Company>;
type Role = keyof typeof seats;
const roles = Object.keys(seats) as Role[];

const everyone = roles;
const company = roles.filter((role) => role !== "SUPPLIER");
const signers: readonly Role[] = ["BUYER", "APPROVER", "RECEIVER", "FINANCE"];
const masters: readonly Role[] = ["BUYER", "FINANCE", "ADMIN"];
const auditors: readonly Role[] = ["AUDITOR", "FINANCE", "ADMIN"];

/** Who may ever ask this: the first line that fits decides. Written from the contract, not from the code. */
const matrix: readonly (readonly [method: string, path: RegExp, may: readonly Role[]])[] = [
  ["POST", /^\/suppliers\/.*\/changes$/, ["FINANCE"]],
  ["GET", /^\/suppliers\/.*\/changes$/, company],
  ["GET", /^\/supplier-changes\//, company],
  ["POST", /^\/supplier-changes\/.*\/withdraw$/, ["FINANCE"]],
  ["GET", /^\/(me|event-types|openapi|api-keys)/, everyone],
  ["PATCH", /^\/me$/, signers],
  ["POST", /^\/webhook-endpoints/, ["ADMIN", "SUPPLIER"]],
  ["POST", /^\/api-keys$/, everyone],
  ["DELETE", /^\/api-keys\//, everyone],
  ["POST", /^\/approval-policies/, ["ADMIN"]],
  ["PATCH", /^\/approval-policies/, ["ADMIN"]],
  ["DELETE", /^\/approval-policies/, ["ADMIN"]],
  ["POST", /^\/purchase-orders$/, ["BUYER"]],
  ["GET", /^\/purchase-orders\/\{id\}\/(route|audit-events)$/, company],
  ["GET", /^\/(purchase-orders|suppliers|invoices)/, everyone],
  ["PATCH", /^\/purchase-orders/, ["BUYER"]],
  ["DELETE", /^\/purchase-orders/, ["BUYER"]],
  ["POST", /^\/webhook-endpoints/, ["ADMIN", "SUPPLIER"]],
  ["POST", /\/hand-over$/, ["BUYER", "ADMIN"]],
  ["POST", /^\/purchase-orders\/.*\/(submit|withdraw|send|copy|cancel|cancel-remainder)$/, ["BUYER"]],
  ["POST", /\/(approve|reject|request-changes)$/, signers],
  ["POST", /^\/approvals\/.*\/reassign$/, [...signers, "ADMIN"]],
  ["POST", /^\/approvals/, signers],
  ["POST", /\/break-glass$/, ["BUYER", "APPROVER", "FINANCE"]],
  ["POST", /\/break-glass\/confirm$/, ["APPROVER", "FINANCE"]],
  ["GET", /^\/approvals/, signers],
  ["POST", /\/acknowledge$/, ["SUPPLIER", "BUYER"]],
  ["POST", /\/(decline|counter-propose)$/, ["SUPPLIER"]],
  ["POST", /\/(change-orders|proposals\/.*\/(accept|dismiss))$/, ["BUYER"]],
  ["POST", /\/shipments$/, ["SUPPLIER", "BUYER"]],
  ["POST", /\/shipments\/.*\/reverse$/, ["SUPPLIER", "RECEIVER"]],
  ["POST", /\/receipts$/, ["RECEIVER", "FINANCE"]],
  ["POST", /\/(returns|receipts\/.*\/reverse)$/, ["RECEIVER"]],
  ["POST", /\/invoices$/, ["FINANCE", "SUPPLIER"]],
  ["POST", /\/exceptions\//, signers],
  ["POST", /\/(hold|release|close)$/, ["BUYER", "FINANCE"]],
  ["POST", /\/reopen$/, ["FINANCE"]],
  ["POST", /^\/suppliers/, masters],
  ["PATCH", /^\/suppliers/, masters],
  [
    "GET",
    /^\/(users|settings|cost-centres|exchange-rates|approval-policies|groups|limits|delegations|absences)/,
    company,
  ],
  ["POST", /^\/(users|groups|limits)/, ["ADMIN"]],
  ["DELETE", /^\/limits/, ["ADMIN"]],
  ["POST", /^\/delegations/, signers],
  ["DELETE", /^\/delegations/, signers],
  ["POST", /^\/absences/, [...signers, "ADMIN"]],
  ["DELETE", /^\/absences/, [...signers, "ADMIN"]],
  ["PATCH", /^\/(users|groups|settings)/, ["ADMIN"]],
  ["POST", /^\/(cost-centres|exchange-rates)/, ["ADMIN", "FINANCE"]],
  ["PATCH", /^\/cost-centres/, ["ADMIN", "FINANCE"]],
  ["GET", /^\/reports\//, [...auditors, "APPROVER"]],
  ["GET", /^\/audit-(events|key)/, auditors],
  ["GET", /^\/inbound-/, ["ADMIN", "AUDITOR"]],
  ["POST", /^\/inbound-/, ["ADMIN"]],
  ["PATCH", /^\/inbound-/, ["ADMIN"]],
  ["DELETE", /^\/inbound-/, ["ADMIN"]],
  /** Proved by a signature: whose key comes with it means nothing. */
  ["POST", /^\/inbound\//, everyone],
  ["GET", /^\/webhook-endpoints/, ["ADMIN", "AUDITOR", "SUPPLIER"]],
  ["GET", /^\/webhook-(events|deliveries)/, everyone],
  ["POST", /^\/webhook-deliveries/, ["ADMIN", "SUPPLIER"]],
  ["PATCH", /^\/webhook-endpoints/, ["ADMIN", "SUPPLIER"]],
  ["DELETE", /^\/webhook-endpoints/, ["ADMIN", "SUPPLIER"]],
];

test("each role on each path: who may never do it is told so, everybody else is not", async ({ company: people }) => {
  test.setTimeout(120_000);
  const wrong: string[] = [];
  for (const operation of await operations(people.admin.api)) {
    const { method, name } = operation;
    const may = matrix.find(([verb, path]) => verb === method && path.test(name))?.[2];
    expect(may, `who may ${method} ${name}?`).toBeDefined();
    for (const role of roles) {
      const sent = method === "POST" || method === "PATCH" ? { body: { nonsense: 1 } } : {};
      const { status } = await people[seats[role]].api.ask(method, `${pathOf(operation)}?nonsense=1`, sent);
      if ((status !== 403) !== may?.includes(role)) wrong.push(`${role} ${method} ${name}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("an administrator has no business authority by himself", async ({ company: { admin } }) => {
  const { roles: own, permissions } = await admin.api.read<{ roles: string[]; permissions: string[] }>("/me");
  expect(own).toEqual(["ADMIN"]);
  for (const business of ["order.create", "order.approve", "order.receive", "order.invoice", "order.send"])
    expect(permissions).not.toContain(business);
});

test("unknown fields are refused wherever something is written, so are totals, status, number, version and times", async ({
  company: people,
}) => {
  const facts = ["status", "total", "netTotal", "number", "version", "createdAt", "approvedAt", "role", "isAdmin"];
  const everywhere = (await operations(people.admin.api)).filter(
    ({ method, name }) => (method === "POST" || method === "PATCH") && !name.startsWith("/inbound/"),
  );
  for (const operation of everywhere) {
    const may = matrix.find(([verb, path]) => verb === operation.method && path.test(operation.name))?.[2] ?? [];
    const { api } = people[seats[may[0] ?? "ADMIN"]];
    const body = Object.fromEntries(facts.map((fact) => [fact, "1"]));
    const answer = await api.ask(operation.method, pathOf(operation), { body });
    expect(answer.status, `${operation.method} ${operation.name}`).toBe(422);
    const refused = answer.body.errors?.map(({ path }) => path) ?? [];
    expect(refused, operation.name).toEqual(expect.arrayContaining(facts));
  }
});
