import { describe, expect, it } from "vitest";
import { anActor, lena } from "#lib/orders/examples";
import { filtersOf, orderListViews, viewNamed } from "./views.ts";

const names = (actor: Parameters<typeof orderListViews>[0]) => orderListViews(actor).map(({ name }) => name);

describe("the views of the order list", () => {
  it("give a buyer his drafts, and filter them by himself", () => {
    const drafts = viewNamed(orderListViews(lena), "drafts");

    expect(drafts.label).toBe("My drafts");
    expect(filtersOf(drafts, lena)).toEqual({ status: "DRAFT,CHANGES_REQUESTED", requesterId: lena.id });
  });

  it("have no drafts for people who write none", () => {
    expect(names(anActor({ roles: ["RECEIVER"] }))).not.toContain("drafts");
  });

  it("are a supplier's own for a supplier", () => {
    const supplier = anActor({ type: "supplier", roles: ["SUPPLIER"], supplierId: "s" });
    expect(names(supplier)).toEqual(["all", "to-acknowledge", "to-ship", "to-invoice", "closed"]);
  });

  it("show everything for a name nobody knows", () => {
    expect(viewNamed(orderListViews(lena), "nonsense").name).toBe("all");
    expect(viewNamed(orderListViews(lena), undefined).filters).toEqual({});
  });
});
