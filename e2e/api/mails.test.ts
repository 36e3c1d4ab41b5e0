import { expect, test } from "../support/fixtures.ts";
import { givenOrder } from "../support/life.ts";
import { until } from "../support/poll.ts";
import { mailsTo, target } from "../support/target.ts";

/** The mail to this address that is about this order, when it has come. */
function mailAbout(number: string, address: string) {
  return until(`a mail to ${address} about ${number}`, async () => {
    return (await mailsTo(address)).find(({ text }) => text.includes(number));
  });
}

test("whoever must sign is told by mail, and the buyer what was decided", async ({ company }) => {
  const order = await givenOrder(company, "PENDING_APPROVAL");
  const asked = await mailAbout(order.number, company.approver.email);
  expect(asked.text).toContain(`for EUR 1,267.50`);
  expect(asked.text).toContain(`${target().url}/approvals/${order.id}`);
  expect(asked.headers["subject"]).toContain("Please decide");

  const why = { contentHash: order.contentHash, comment: "Too dear.", reasonCode: "PRICE" };
  await company.approver.api.send(`/purchase-orders/${order.id}/reject`, why);

  const answer = await until("the answer by mail", async () => {
    return (await mailsTo(company.buyer.email)).find(
      ({ headers }) => headers["subject"] === `${order.number} was rejected`,
    );
  });
  expect(answer.text).toContain("> Too dear.");
});

test("a supplier with an address gets the order by mail", async ({ company }) => {
  const address = `sales-${company.tag}@example.com`;
  await company.buyer.api.change(`/suppliers/${company.supplierId}`, { email: address });
  const { number } = await givenOrder(company, "SENT");

  expect((await mailAbout(number, address)).text).toContain("Please confirm or decline it");
});
