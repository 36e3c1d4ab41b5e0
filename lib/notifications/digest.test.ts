import { describe, expect, it } from "vitest";
import type { InboxEntry } from "#lib/approvals/inbox";
import { digestMail } from "./digest.ts";

const order = {
  id: "0193a000-0000-7000-8000-000000000100",
  number: "PO-2026-000123",
  revision: 1,
  version: 2,
  status: "PENDING_APPROVAL",
  reference: null,
  supplier: { id: "s", code: "HIWIN", name: "Hiwin GmbH" },
  requester: { id: "u", name: "Lena Moser" },
  currency: "EUR",
  netTotal: "1000.00",
  total: "1190.00",
  baseTotal: "1190.00",
  neededBy: null,
  costCentres: [],
} as const;
const entry: InboxEntry = {
  id: "e",
  documentType: "PO",
  purchaseOrder: order,
  changeOrder: null,
  matchException: null,
  supplierChange: null,
  contentHash: "sha256:shown",
  stage: 1,
  why: "You sign as Approver.",
  since: "2026-11-19T12:00:00.000Z",
  dueAt: null,
  onBehalfOf: null,
  flags: [],
  warnings: [],
  decision: null,
};
const digest = {
  to: "Rosa",
  companyName: "Alpenwerk",
  timeZone: "Europe/Vienna",
  entries: [entry],
  isMore: false,
  inboxLink: "https://buy.example.com/approvals",
  now: new Date("2026-11-20T07:00:00Z"),
};

describe("the mail of a working morning", () => {
  it("lists what waits, with who asks for how much", () => {
    expect(digestMail(digest)).toMatchObject({
      subject: "1 order waits for your signature",
      text: `Hello Rosa,

1 order waits for your signature.

What waits:
- PO-2026-000123, Hiwin GmbH, EUR 1,190.00, asked by Lena Moser

Open the inbox: https://buy.example.com/approvals

You get this every working morning on which something waits. Choose otherwise under Settings, Mails to you.

Countersign, for Alpenwerk
`,
    });
  });

  it("puts what is overdue first, and says for whom one signs", () => {
    const late = { ...entry, dueAt: "2026-11-19T16:00:00.000Z", onBehalfOf: { id: "t", name: "Tom Bauer" } };
    const { text } = digestMail({ ...digest, entries: [entry, late] });

    expect(text).toContain("2 orders wait for your signature, 1 of them overdue.");
    expect(text).toContain(
      "Overdue:\n- PO-2026-000123, Hiwin GmbH, EUR 1,190.00, asked by Lena Moser, for Tom Bauer, due by 19 Nov 2026, 17:00 (Europe/Vienna)\n\nThe others:",
    );
  });

  it("names new bank details that wait beside the orders", () => {
    const supplier = { id: "s", code: "HIWIN", name: "Hiwin GmbH" };
    const change: InboxEntry = {
      ...entry,
      documentType: "SUPPLIER_CHANGE",
      purchaseOrder: null,
      changeOrder: null,
      matchException: null,
      supplierChange: { id: "c", supplier, requester: { id: "u", name: "Felix Auer" } },
    };
    const { subject, text } = digestMail({ ...digest, entries: [entry, change] });

    expect(subject).toBe("2 things wait for your signature");
    expect(text).toContain("- bank details of Hiwin GmbH, asked by Felix Auer");
  });

  it("counts what it does not list", () => {
    const { subject, text, html } = digestMail({
      ...digest,
      entries: Array.from({ length: 25 }, () => entry),
      isMore: true,
    });

    expect(subject).toBe("More than 25 orders wait for your signature");
    expect(text).toContain("and 5 more");
    expect(html).toContain("<li>and 5 more</li>");
  });
});
