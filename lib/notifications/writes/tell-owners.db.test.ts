import { beforeEach, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { createEndpoint } from "#lib/webhooks/commands/create-endpoint";
import { disableEndpoint } from "#lib/webhooks/commands/disable-endpoint";
import { reportEndpoint } from "#lib/webhooks/commands/report-endpoint";
import { anEndpointInput } from "#lib/webhooks/examples";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { deriveMails } from "../jobs/derive-mails.ts";
import { system } from "../../../e2e/support/sending.ts";

beforeEach(async () => {
  await db.user.updateMany({ data: { active: false } });
  await db.mail.deleteMany();
});

/** Who hears what, in the order in which it happened. */
async function told(): Promise<string[]> {
  while ((await deriveMails()) === "more");
  const mails = await db.mail.findMany({ orderBy: { id: "asc" } });
  const users = await db.user.findMany();
  return mails.map(({ recipient, subject }) => {
    return `${users.find(({ email }) => email === recipient)?.name ?? recipient}: ${subject}`;
  });
}

it("who made an endpoint hears that it fails, works again and was disabled, once each", async () => {
  const ada = await givenUser({ roles: ["ADMIN"], name: "Ada" });
  await givenUser({ roles: ["ADMIN"], name: "Bert" });
  const { id: endpointId } = await createEndpoint(ada, anEndpointInput());
  await reportEndpoint(system, { endpointId, hours: 24 });
  await reportEndpoint(system, { endpointId, hours: 72 });
  await reportEndpoint(system, { endpointId, hours: 0 });
  await disableEndpoint(system, { endpointId, reason: "gone" });

  const all = [
    "Ada: Warehouse system has been failing for 24 hours",
    "Ada: Warehouse system has been failing for 72 hours",
    "Ada: Warehouse system works again",
    "Ada: Warehouse system was disabled",
  ];
  expect(await told()).toEqual(all);
  expect(await told()).toEqual(all);
  const mail = await db.mail.findFirstOrThrow();
  expect(mail.text).toContain(`http://localhost:3000/webhooks/${endpointId}`);
});

it("where he has left, or is no administrator any more, all administrators hear it", async () => {
  const ada = await givenUser({ roles: ["ADMIN"], name: "Ada" });
  await givenUser({ roles: ["ADMIN"], name: "Bert" });
  await givenUser({ roles: ["BUYER"], name: "Lena" });
  const { id: endpointId } = await createEndpoint(ada, anEndpointInput());
  await db.user.update({ where: { id: ada.id }, data: { roles: ["BUYER"] } });
  await disableEndpoint(system, { endpointId, reason: "failing" });

  expect(await told()).toEqual(["Bert: Warehouse system was disabled"]);
});

it("of a supplier's endpoint its own people hear, and nobody else", async () => {
  const { id: supplierId } = await givenSupplier();
  await givenUser({ roles: ["ADMIN"], name: "Ada" });
  const maker = await givenUser({ supplierId, name: "Sam" });
  await givenUser({ supplierId, name: "Tina" });
  const { id: endpointId } = await createEndpoint(maker, anEndpointInput());
  await disableEndpoint(system, { endpointId, reason: "failing" });
  expect(await told()).toEqual(["Sam: Warehouse system was disabled"]);

  await db.mail.deleteMany();
  await db.user.update({ where: { id: maker.id }, data: { active: false } });
  await reportEndpoint(system, { endpointId, hours: 0 });
  expect(await told()).toEqual(["Tina: Warehouse system works again"]);
});
