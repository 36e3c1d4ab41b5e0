import type { Locator, Page } from "@playwright/test";
import { givenOrder, line } from "../support/life.ts";
import { signIn } from "../support/sign-in.ts";
import { givenPerson } from "../support/target.ts";
import { accessible, expect, test } from "./desk.ts";

/** Others submit orders at the same time: for them this policy does what the one of the installation does. */
const usual = [
  { when: { fact: "total", lte: "10000.00" }, then: [{ steps: [{ mode: "ANY", approvers: [{ role: "APPROVER" }] }] }] },
  {
    when: { all: [] },
    then: ["APPROVER", "FINANCE"].map((role) => ({ steps: [{ mode: "ANY", approvers: [{ role }] }] })),
  },
];

test.describe.configure({ mode: "serial" });

test("a policy of three stages is written, tried and put in force with the keyboard alone", async ({
  desk,
  company,
}) => {
  test.setTimeout(180_000);
  const order = await givenOrder(company, "PENDING_APPROVAL");
  const { page, context, complaints } = await desk.sit("admin");
  const name = `Spend ${company.tag}`;

  await page.goto("/settings/approvals");
  await press(page, page.getByRole("link", { name: "New policy" }));
  await expect(page).toHaveURL(/\/settings\/approvals\/new$/);
  await type(page, page.getByLabel("Name"), name);

  await press(page, page.getByRole("button", { name: "Add rule", exact: true }));
  const first = page.getByRole("region", { name: "Rule 1" });
  await expect(first.getByLabel("Fact")).toBeFocused();
  await choose(page, first.getByLabel("Fact"), "requester's department");
  await type(page, first.getByLabel("Value"), `Department ${company.tag}`);
  for (const [stage, signer] of ["The requester's manager", "One Approver", "One of Finance"].entries()) {
    if (stage > 0) await press(page, first.getByRole("button", { name: "Add a stage after it" }));
    await choose(page, first.getByLabel(`Signer 1, stage ${stage + 1} of rule 1`), signer);
  }
  await expect(first.getByRole("heading", { level: 2 })).toHaveText(
    `Rule 1 If requester's department is Department ${company.tag} → the requester's manager, then one Approver, then one of Finance`,
  );

  await press(page, page.getByRole("button", { name: "Add rule for everything else" }));
  const rest = page.getByRole("region", { name: "Rule 2" });
  await expect(rest.getByLabel("Signer 1, stage 1 of rule 2")).toBeFocused();
  await choose(page, rest.getByLabel("Signer 1, stage 1 of rule 2"), "One Approver");
  await press(page, rest.getByRole("button", { name: "Add a stage after it" }));
  await choose(page, rest.getByLabel("Signer 1, stage 2 of rule 2"), "One of Finance");

  await press(page, page.getByRole("button", { name: "Add rule", exact: true }));
  const middle = page.getByRole("region", { name: "Rule 2" });
  await expect(middle.getByLabel("Fact")).toBeFocused();
  await choose(page, middle.getByLabel("Comparison"), "is at most");
  await type(page, middle.getByLabel("Amount in EUR"), "ten thousand");
  await choose(page, middle.getByLabel("Signer 1, stage 1 of rule 2"), "One Approver");

  await press(page, page.getByRole("button", { name: "Save draft" }));
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeFocused();
  await press(page, page.getByRole("link", { name: /Write an amount in the base currency/ }));
  await expect(middle.getByLabel("Amount in EUR")).toBeFocused();
  await type(page, middle.getByLabel("Amount in EUR"), "10000.00");
  await press(page, page.getByRole("button", { name: "Save draft" }));

  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  const url = page.url();
  await expect(page.getByText("You wrote this policy, so another administrator activates it.")).toBeVisible();

  await type(page, page.getByLabel("Order", { exact: true }), order.number);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "With this policy" })).toContainText("so one Approver signs.");
  await expect(page.getByRole("region", { name: "With the policy in force" })).toContainText("so one Approver signs.");
  await choose(page, page.getByLabel("Try it with"), "What I type");
  await type(page, page.getByLabel("Total in EUR"), "12400.00");
  await choose(page, page.getByLabel("Requester"), company.buyer.name);
  await press(page, page.getByRole("button", { name: "Show the path" }));
  await expect(page.getByRole("region", { name: "With this policy" })).toContainText(
    "Total 12,400.00 EUR is above 10,000.00 EUR, so one Approver, then one of Finance sign.",
  );
  await type(page, page.getByLabel("Last orders to replay"), "20");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Of the last")).toContainText("none would have gone another way", { timeout: 30_000 });
  await accessible(page, "a policy with its simulator and backtest");
  expect(complaints).toEqual([]);
  await context.close();

  const other = await desk.sit("buyer");
  await other.context.clearCookies();
  await signIn(other.page, await givenPerson("ADMIN"), new URL(url).pathname);
  await press(other.page, other.page.getByRole("button", { name: "Activate", exact: true }));
  const dialog = other.page.getByRole("dialog");
  await expect(dialog).toContainText(`If requester's department is Department ${company.tag}`);
  await expect(dialog).toContainText("Of the last");
  await press(other.page, dialog.getByRole("button", { name: "Activate policy" }));
  await expect(other.page.getByText("In force", { exact: true })).toBeVisible();
  await other.context.close();

  const { data } = await company.admin.api.read<{ data: { name: string; status: string; rules: unknown[] }[] }>(
    "/approval-policies",
  );
  const active = data.find(({ status }) => status === "ACTIVE");
  expect(active).toMatchObject({ name, rules: [{}, usual[0], usual[1]] });
});

test("a policy of change orders is tried with the open change of an order, and on past changes", async ({
  desk,
  company,
}) => {
  const order = await givenOrder(company, "SENT");
  const lines = [{ ...line({ quantity: "50" }), id: order.lines[0]?.id }];
  await company.buyer.api.send(`/purchase-orders/${order.id}/change-orders`, { lines, reason: "Fifty are wanted." });
  const rules = [
    {
      when: { fact: "delta.percent", gt: "100" },
      then: [{ steps: [{ mode: "ANY", approvers: [{ role: "FINANCE" }] }] }],
    },
  ];
  const { id } = await company.admin.api.send<{ id: string }>("/approval-policies", {
    name: "Changes",
    documentType: "CHANGE_ORDER",
    rules,
  });
  const { page, context, complaints } = await desk.sit("admin");
  await page.goto(`/settings/approvals/${id}`);

  await page.getByLabel("Order, with its open change").fill(order.number);
  await page.keyboard.press("Enter");
  const route = page.getByRole("region", { name: "With this policy" });
  await expect(route).toContainText("The total rises by 300 % against what was approved.");
  await expect(route).toContainText("so one of Finance signs.");
  await page.getByLabel("Last change orders to replay").fill("20");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Of the last")).toContainText("change orders", { timeout: 30_000 });
  await accessible(page, "a policy of change orders with its simulator and backtest");
  expect(complaints).toEqual([]);
  await context.close();
});

test("rules change their places by buttons, and the focus stays with them", async ({ desk, company }) => {
  const { id } = await company.admin.api.send<{ id: string }>("/approval-policies", {
    name: "Moved",
    documentType: "PO",
    rules: usual,
  });
  const { page, context } = await desk.sit("admin");
  await page.goto(`/settings/approvals/${id}/edit`);

  const down = page.getByRole("button", { name: "Move rule 1 down" });
  await press(page, down);
  await expect(page.getByRole("region", { name: "Rule 1" })).toContainText("Every order");
  await expect(page.getByRole("button", { name: "Move rule 2 down" })).toBeFocused();
  await expect(page.getByText("Now rule 2")).toBeVisible();

  await page.setViewportSize({ width: 1440, height: 1800 });
  await page
    .getByTitle("Drag to another place")
    .first()
    .dragTo(page.getByRole("region", { name: "Rule 2" }), { targetPosition: { x: 60, y: 16 } });
  await expect(page.getByRole("region", { name: "Rule 1" })).toContainText("If total is at most 10,000.00 EUR");
  await accessible(page, "the editor of a policy");
  await context.close();
});

/** Goes to it with Tab, or back with Shift and Tab, as often as it takes, and sees that it is in sight. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    const way = await target.evaluate((element) => {
      const { activeElement } = document;
      if (element === activeElement) return "here";
      const isBefore =
        activeElement !== null &&
        activeElement !== document.body &&
        (element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return isBefore ? "Shift+Tab" : "Tab";
    });
    if (way === "here") return expect(target).toBeInViewport();
    await page.keyboard.press(way);
  }
  throw new Error(`Tab does not reach ${String(target)}.`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press("Enter");
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Chooses as the keys do: the first letters of what is wanted, then on from there. */
async function choose(page: Page, target: Locator, label: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.type(label);
  await expect(target.locator("option:checked")).toHaveText(label);
}
