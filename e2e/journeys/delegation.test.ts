import type { Page } from "@playwright/test";
import { givenOrder } from "../support/life.ts";
import { accessible, expect, test } from "./desk.ts";

const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
const waits = (page: Page, number: string) => page.getByText(number).filter({ visible: true }).first();

test("an approver goes on holiday: a colleague signs for him, in both names, until he is back", async ({
  desk,
  company,
}) => {
  const first = await givenOrder(company, "PENDING_APPROVAL");
  const { page: approver, context: his, complaints } = await desk.sit("approver");
  await approver.goto("/settings/absence");
  const delegating = approver.getByRole("form", { name: "Let somebody act for you" });
  await delegating.getByLabel("Who acts for you").selectOption({ label: desk.people.receiver.name });
  await delegating.getByLabel("Last day").fill(tomorrow);
  await delegating.getByRole("button", { name: "Delegate" }).click();
  await expect(approver.getByRole("table", { name: "Delegations" })).toContainText("Active");
  const away = approver.getByRole("form", { name: "When you are away" });
  await away.getByLabel("Last day").fill(tomorrow);
  await away.getByRole("button", { name: "Note absence" }).click();
  await expect(approver.getByRole("table", { name: "Who is away" })).toContainText(desk.people.approver.name);
  await accessible(approver, "absence and delegation, with both");

  const { page: deputy, context: hers } = await desk.sit("receiver");
  await deputy.goto(`/approvals/${first.id}`);
  await expect(waits(deputy, first.number)).toBeVisible();
  await expect(deputy.getByRole("main")).toContainText(`You sign for ${desk.people.approver.name}`);
  await deputy
    .getByRole("button", { name: /^Approve/ })
    .first()
    .click();
  await expect(deputy.getByText("You approved.").filter({ visible: true }).first()).toBeVisible();
  await deputy.goto(`/orders/${first.id}`);
  const both = `${desk.people.receiver.name} for ${desk.people.approver.name}`;
  await expect(deputy.getByText(both).first()).toBeVisible();

  const second = await givenOrder(company, "PENDING_APPROVAL");
  await approver.getByRole("button", { name: "End now" }).click();
  await expect(approver.getByRole("table", { name: "Delegations" })).toContainText("Ended");
  await deputy.goto(`/approvals/${second.id}`);
  await expect(deputy.getByText("This order does not wait for you now.").first()).toBeVisible();
  expect(complaints).toEqual([]);
  await Promise.all([his.close(), hers.close()]);
});
