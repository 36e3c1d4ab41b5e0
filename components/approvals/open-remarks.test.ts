import { describe, expect, it } from "vitest";
import type { Signature } from "#lib/approvals/signature";
import { openRemarks } from "./open-remarks.ts";

const remark = { lineId: "a", lineNumber: 1, field: "unitPrice", text: "Too dear." };
const said = (name: string, contentHash: string): Signature => ({
  id: name,
  user: { id: name, name },
  onBehalfOf: null,
  verdict: "REQUEST_CHANGES",
  contentHash,
  comment: null,
  reasonCode: null,
  remarks: [remark],
  at: "2026-11-20T12:00:00.000Z",
  stage: 1,
  policyName: "Standard",
  policyVersion: 1,
});

describe("remarks", () => {
  it("of the last verdict stay while the order is being changed", () => {
    const signatures = [said("Rosa", "one"), said("Felix", "two")];

    expect(openRemarks(signatures, { status: "CHANGES_REQUESTED", contentHash: "three" })).toEqual([
      { ...remark, by: "Felix" },
    ]);
  });

  it("are past once another content waits", () => {
    expect(openRemarks([said("Rosa", "one")], { status: "PENDING_APPROVAL", contentHash: "two" })).toEqual([]);
    expect(openRemarks([said("Rosa", "one")], { status: "PENDING_APPROVAL", contentHash: "one" })).toHaveLength(1);
  });
});
