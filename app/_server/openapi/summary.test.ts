import { expect, it } from "vitest";
import { summary } from "./summary.ts";

it.each([
  ["get", "/purchase-orders", true, "List purchase orders"],
  ["post", "/approval-policies", false, "Create one approval policy"],
  ["get", "/purchase-orders/{id}", false, "Read one purchase order"],
  ["patch", "/purchase-orders/{id}/change-orders/{changeOrderId}", false, "Change one change order"],
  ["delete", "/api-keys/{id}", false, "Delete one api key"],
  ["post", "/purchase-orders/{id}/approve", false, "Approve one purchase order"],
  ["post", "/purchase-orders/{id}/break-glass", false, "Break glass: one purchase order"],
  ["post", "/purchase-orders/{id}/proposals/{proposalId}/dismiss", false, "Dismiss one proposal"],
  ["post", "/purchase-orders/{id}/change-orders/withdraw", false, "Withdraw one change order"],
  ["post", "/purchase-orders/{id}/receipts", false, "Create one receipt of one purchase order"],
  ["get", "/purchase-orders/{id}/audit-events", true, "List audit events of one purchase order"],
  ["get", "/webhook-endpoints/{id}/health", false, "Read the health of one webhook endpoint"],
  ["get", "/webhook-endpoints/{id}/recoveries/{jobId}", false, "Read one recovery"],
  ["get", "/reports/approval-cycle-time", false, "Read approval cycle time"],
  ["patch", "/settings", false, "Change settings"],
  ["post", "/webhook-endpoints/test", false, "Try a URL before it is saved"],
])("%s %s is told in words", (method, path, isList, words) => {
  expect(summary(method, path, isList)).toBe(words);
});
