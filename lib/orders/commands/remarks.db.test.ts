import { beforeAll, expect, it } from "vitest";
import { listSignatures } from "#lib/approvals/queries/list-signatures";
import { getRoute } from "#lib/approvals/queries/get-route";
import { Refused } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { rejectOrder } from "./reject-order.ts";
import { requestChanges } from "./request-changes.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await givenCast();
});

it("what is said of lines and fields is kept with the decision, and on record", async () => {
  const { id, contentHash, lines } = await givenOrder(cast, "PENDING_APPROVAL");
  const lineId = lines[0]?.id ?? "";
  const remarks = [
    { lineId, field: "unitPrice", text: "The contract says 80." },
    { field: "paymentTerms", text: "We agreed on 30 days." },
  ];

  await requestChanges(cast.approver, { id, contentHash, comment: "Two things.", remarks });

  const kept = [
    { lineId, lineNumber: 1, field: "unitPrice", text: "The contract says 80." },
    { lineId: null, lineNumber: null, field: "paymentTerms", text: "We agreed on 30 days." },
  ];
  expect(await listSignatures(cast.buyer, id)).toMatchObject([{ comment: "Two things.", remarks: kept }]);
  expect(
    await db.auditEvent.findFirst({ where: { entityId: id, action: "purchase_order.changes_requested" } }),
  ).toMatchObject({ changes: expect.arrayContaining([{ field: "remarks", old: null, new: kept }]) });
});

it("what was said is part of the route", async () => {
  const { id, contentHash, lines } = await givenOrder(cast, "PENDING_APPROVAL");
  const remarks = [{ lineId: lines[0]?.id, text: "Nobody needs ten." }];

  await rejectOrder(cast.approver, { id, contentHash, comment: "No.", reasonCode: "NOT_NEEDED", remarks });

  expect(await getRoute(cast.buyer, { id })).toMatchObject({
    stages: [{ steps: [{ decisions: [{ remarks: [{ lineNumber: 1, field: null, text: "Nobody needs ten." }] }] }] }],
  });
});

it("a line of another order is refused, and nothing is decided", async () => {
  const { id, contentHash } = await givenOrder(cast, "PENDING_APPROVAL");
  const other = await givenOrder(cast, "DRAFT");
  const remarks = [{ lineId: other.lines[0]?.id, text: "?" }];

  const answer = await requestChanges(cast.approver, { id, contentHash, comment: "Look.", remarks }).catch(
    (error: unknown) => error,
  );

  expect(answer instanceof Refused && answer.refusal).toMatchObject({
    code: "validation_failed",
    details: { errors: [{ path: ["remarks", 0, "lineId"] }] },
  });
  expect(await listSignatures(cast.buyer, id)).toEqual([]);
});
