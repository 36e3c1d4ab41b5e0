import type { Order } from "../support/bodies.ts";
import type { Company } from "../support/company.ts";
import { givenOrder, line } from "../support/life.ts";
import { accessible, expect, phone, test } from "./desk.ts";

const small = (price: string, sku: string) => ({ lines: [line({ quantity: "1", unitPrice: price, sku })] });
const status = async ({ buyer }: Company, { id }: Order) =>
  (await buyer.api.read<Order>(`/purchase-orders/${id}`)).status;

/** The step of an order that waits for somebody, as his inbox names it. */
async function stepOf({ approver }: Company, order: Order): Promise<string> {
  const { data } = await approver.api.read<{ data: { id: string; purchaseOrder: { id: string } }[] }>(
    "/approvals?limit=200",
  );
  return data.find(({ purchaseOrder }) => purchaseOrder.id === order.id)?.id ?? "";
}

test("several orders are approved at once, and the one with a flag is left out", async ({ desk, company }) => {
  const sku = `B-${company.tag}`;
  await givenOrder(company, "APPROVED", small("10", sku));
  const [one, two, dearer] = await Promise.all([
    givenOrder(company, "PENDING_APPROVAL", small("10", sku)),
    givenOrder(company, "PENDING_APPROVAL", small("10", sku)),
    givenOrder(company, "PENDING_APPROVAL", small("12", sku)),
  ]);
  const { page, context } = await desk.sit("approver");
  await page.goto(`/approvals/${one.id}`);

  await expect(page.getByRole("checkbox", { name: `${dearer.number} has to be looked at first` })).toBeDisabled();
  await expect(page.getByText("Line 1 costs 20 % more than the last time.")).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: `Select ${one.number}` })).toBeChecked();
  await page.getByRole("link", { name: new RegExp(two.number) }).click();
  await expect(page.getByRole("link", { name: new RegExp(two.number) })).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: `Select ${one.number}` })).toBeChecked();
  await accessible(page, "the inbox with a selection");
  await page.getByRole("button", { name: "Approve 2" }).click();

  await expect(page.getByText("2 of 2 approved.")).toBeVisible();
  expect([await status(company, one), await status(company, two), await status(company, dearer)]).toEqual([
    "APPROVED",
    "APPROVED",
    "PENDING_APPROVAL",
  ]);
  await context.close();
});

test("who steps aside leaves nobody; an administrator chooses somebody, who approves", async ({ desk, company }) => {
  const order = await givenOrder(company, "PENDING_APPROVAL", small("10", "S"));
  await company.approver.api.send(`/approvals/${await stepOf(company, order)}/reassign`, {
    userId: desk.people.approver.id,
    reason: "On leave from tomorrow.",
  });
  const { page, context } = await desk.sit("approver");
  await page.goto(`/orders/${order.id}`);
  await page.getByRole("button", { name: "Step aside" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("The supplier is my brother.");
  await page.getByRole("dialog").getByRole("button", { name: "Step aside" }).click();
  await expect(page.getByText("Nobody can sign.")).toBeVisible();
  await context.close();

  const admin = await desk.sit("admin");
  await admin.page.goto("/");
  await expect(admin.page.getByText("Approvals nobody can sign")).toBeVisible();
  await accessible(admin.page, "the home of an administrator");
  const row = admin.page.getByRole("listitem").filter({ hasText: order.number });
  await row.getByRole("button", { name: "Reassign" }).click();
  const dialog = admin.page.getByRole("dialog");
  await dialog.getByLabel("Colleague").selectOption({ label: company.approver.name });
  await dialog.getByLabel("Reason").fill("He knows the machine.");
  await dialog.getByRole("button", { name: "Reassign" }).click();
  await expect(row).toHaveCount(0);
  await admin.context.close();

  const { contentHash } = await company.buyer.api.read<Order>(`/purchase-orders/${order.id}`);
  await company.approver.api.send(`/purchase-orders/${order.id}/approve`, { contentHash });
  expect(await status(company, order)).toBe("APPROVED");
});

test("breaking the glass takes two people, and is written on the order", async ({ desk, company }) => {
  const order = await givenOrder(company, "PENDING_APPROVAL", small("10", "G"));
  const buyer = await desk.sit("buyer");
  await buyer.page.goto(`/orders/${order.id}`);
  await buyer.page.getByRole("button", { name: "Break glass" }).click();
  await buyer.page.getByRole("dialog").getByLabel("Reason").fill("The line stands still.");
  await buyer.page.getByRole("button", { name: "Ask for a second person" }).click();
  await expect(buyer.page.getByText("It waits for a second person.")).toBeVisible();
  await expect(buyer.page.getByRole("button", { name: /^Confirm/ })).toHaveCount(0);

  const second = await desk.sit("finance", phone);
  await second.page.goto(`/orders/${order.id}`);
  await accessible(second.page, "an order that waits for the second person");
  await second.page.getByRole("button", { name: /^Confirm/ }).click();
  await expect(second.page.getByText("Approved without its signatures (break-glass).")).toBeVisible();
  await second.context.close();

  await buyer.page.reload();
  await expect(buyer.page.getByText(/asked on .* confirmed on .*Reason: The line stands still\./)).toBeVisible();
  await buyer.context.close();
  expect(await status(company, order)).toBe("APPROVED");
  const { text } = await company.auditor.api.ask("GET", `/audit-events?entity=${order.id}&format=csv`);
  expect(text).toContain("breakGlass");
});

test("a change takes effect without its signatures only with two people, and the order shows it", async ({
  desk,
  company,
}) => {
  const order = await givenOrder(company, "SENT", small("10", "C"));
  const lines = [{ ...line({ quantity: "50", unitPrice: "10", sku: "C" }), id: order.lines[0]?.id }];
  await company.buyer.api.send(`/purchase-orders/${order.id}/change-orders`, { lines, reason: "Fifty are wanted." });
  const buyer = await desk.sit("buyer");
  await buyer.page.goto(`/orders/${order.id}`);
  await buyer.page.getByRole("button", { name: "Break glass" }).click();
  await buyer.page.getByRole("dialog").getByLabel("Reason").fill("The press stands still.");
  await buyer.page.getByRole("button", { name: "Ask for a second person" }).click();
  await expect(buyer.page.getByText(/asks to approve the change to revision 2 without its signatures/)).toBeVisible();
  await buyer.context.close();

  const second = await desk.sit("finance", phone);
  await second.page.goto(`/orders/${order.id}`);
  await accessible(second.page, "an order whose change waits for the second person");
  await second.page.getByRole("button", { name: /^Confirm/ }).click();
  await expect(second.page.getByText("Revision 2 was approved without its signatures (break-glass).")).toBeVisible();
  await second.context.close();
  expect(await company.buyer.api.read<Order>(`/purchase-orders/${order.id}`)).toMatchObject({ revision: 2 });
});

test("what came back with remarks is decided on what changed, never on a stale page", async ({ desk, company }) => {
  const order = await givenOrder(company, "PENDING_APPROVAL", small("10", "R"));
  const { page, context } = await desk.sit("approver");
  await page.goto(`/orders/${order.id}`);
  await page.getByRole("button", { name: /^Request changes/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What the buyer should know").fill("One thing.");
  await dialog.getByText("Remarks on lines and fields").click();
  await dialog.getByLabel("Line").first().selectOption({ index: 1 });
  await dialog.getByLabel("Field").first().selectOption("unitPrice");
  await dialog.getByLabel("Remark").first().fill("The contract says 9.");
  await dialog.getByRole("button", { name: "Request changes" }).click();
  await expect(page.getByText("The contract says 9.").filter({ visible: true }).first()).toBeVisible();

  const owner = company.buyer.api;
  const resubmit = async (price: string) => {
    const { lines } = await owner.read<Order>(`/purchase-orders/${order.id}`);
    await owner.ask("PATCH", `/purchase-orders/${order.id}`, {
      body: { lines: [{ ...line({ quantity: "1", sku: "R", unitPrice: price }), id: lines[0]?.id }] },
    });
    await owner.send(`/purchase-orders/${order.id}/submit`, {});
  };
  await resubmit("9");
  await page.goto(`/approvals/${order.id}`);
  await expect(page.getByText("Changed since you requested changes.")).toBeVisible();
  await expect(page.getByText("Line 1, unit price").first()).toBeVisible();

  await owner.send(`/purchase-orders/${order.id}/withdraw`, {});
  await resubmit("8");
  await page.getByRole("button", { name: /^Approve/ }).click();
  await expect(
    page
      .getByRole("alert")
      .filter({ hasText: /changed/ })
      .first(),
  ).toBeVisible();
  expect(await status(company, order)).toBe("PENDING_APPROVAL");

  await page.reload();
  await page.getByRole("button", { name: /^Approve/ }).click();
  await expect.poll(() => status(company, order)).toBe("APPROVED");
  await context.close();
});
