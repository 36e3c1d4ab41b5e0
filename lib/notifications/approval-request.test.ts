import { describe, expect, it } from "vitest";
import { approvalRequest, type ApprovalRequest } from "./approval-request.ts";

const request: ApprovalRequest = {
  occasion: "request",
  to: "Rosa Steiner",
  order: {
    number: "PO-2026-000123",
    total: "1190.00",
    currency: "EUR",
    supplierName: "Hiwin GmbH",
    requesterName: "Lena Moser",
    companyName: "Alpenwerk",
    timeZone: "Europe/Vienna",
    lines: [{ description: "Guide rail <HGR20>", quantity: "10", netAmount: "845.00" }],
    lineCount: 3,
  },
  changed: null,
  exception: null,
  why: "Total 1,190.00 EUR is at most 10,000.00 EUR, so one Approver signs. You sign as Approver.",
  since: "2026-11-20T12:00:00.000Z",
  dueAt: "2026-11-23T15:00:00.000Z",
  changes: ["Line 1, quantity: 8 → 10"],
  links: { approve: "https://buy.example.com/approve/{{token}}", look: "https://buy.example.com/approvals/1" },
};

describe("a mail about an order that waits", () => {
  it("says who asks, for what, how much, why, until when, what changed, and where to decide", () => {
    expect(approvalRequest(request)).toMatchObject({
      subject: "Please decide: PO-2026-000123, EUR 1,190.00, Hiwin GmbH",
      text: `Hello Rosa Steiner,

Lena Moser asks you to approve purchase order PO-2026-000123 to Hiwin GmbH for EUR 1,190.00.

Total 1,190.00 EUR is at most 10,000.00 EUR, so one Approver signs. You sign as Approver.

It is due by 23 Nov 2026, 16:00 (Europe/Vienna).

What changed since you approved it:
- Line 1, quantity: 8 → 10

The lines that cost most:
- Guide rail <HGR20>, 10: EUR 845.00
and 2 more

Approve: https://buy.example.com/approve/{{token}}
Look and decide: https://buy.example.com/approvals/1

“Approve” shows the order once more and asks. It works once, for seven days, and decides in your name: keep this mail to yourself.

Countersign, for Alpenwerk
`,
    });
  });

  it("has no link that decides where he signs in first", () => {
    const { text, html } = approvalRequest({ ...request, links: { ...request.links, approve: null } });

    expect(text).not.toContain("/approve/");
    expect(text).toContain("Sign in to decide on it.");
    expect(html).not.toContain("/approve/");
  });

  it("about a change says what it would come to, and what it changes", () => {
    const { subject, text } = approvalRequest({ ...request, changed: { total: "1500.00", currency: "EUR" } });

    expect(subject).toBe("Please decide: change of PO-2026-000123, EUR 1,500.00, Hiwin GmbH");
    expect(text).toContain("by which it comes to EUR 1,500.00 instead of EUR 1,190.00.");
    expect(text).toContain("What it changes:\n- Line 1, quantity: 8 → 10");
    expect(text).not.toContain("The lines that cost most");
  });

  it.each([
    ["reminder", "Still waits for you", "since 20 Nov 2026, 13:00 (Europe/Vienna)"],
    ["overdue", "Overdue", "Others may decide on it now too."],
    ["escalation", "Escalated, please decide", "You may decide on it now too."],
  ] as const)("as %s says so", (occasion, subject, words) => {
    const mail = approvalRequest({ ...request, occasion });

    expect(mail.subject.startsWith(`${subject}: PO-2026-000123`)).toBe(true);
    expect(mail.text).toContain(words);
  });

  it("says for eyes what it says in plain text", () => {
    const { html } = approvalRequest(request);

    expect(html).toContain('<a class="button first" href="https://buy.example.com/approve/{{token}}">Approve</a>');
    expect(html).toContain("Line 1, quantity: 8 → 10");
    expect(html).toContain("<li>and 2 more</li>");
  });

  it("takes the words of others as words, and loads nothing", () => {
    const { html } = approvalRequest({ ...request, why: '<img src="https://spy.example.com">' });

    expect(html).toContain("Guide rail &lt;HGR20&gt;");
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import/);
    expect(html).toContain("prefers-color-scheme:dark");
  });
});

describe("a mail about an invoice that asks too much", () => {
  const exception = {
    message: "Line 1: the invoice asks 90 each, 6.51 % above the order's 84.5; 2 % more is allowed.",
    invoiceNumber: "RE 7",
    excess: { total: "55.00", currency: "EUR" },
  };
  const asked = {
    ...request,
    exception,
    changes: [],
    links: { approve: null, look: "https://buy.example.com/orders/1" },
  };

  it("says what does not fit and how much it is, and asks to sign in", () => {
    const { subject, text } = approvalRequest(asked);

    expect(subject).toBe("Please decide: invoice RE 7 for PO-2026-000123, EUR 55.00 too much, Hiwin GmbH");
    expect(text).toContain(
      "Invoice RE 7 for purchase order PO-2026-000123 to Hiwin GmbH does not fit, EUR 55.00 too much. Somebody has to accept or dispute that.",
    );
    expect(text).toContain(`What does not fit:\n- ${exception.message}`);
    expect(text).toContain("Sign in to decide on it.");
  });

  it("says since when it waits, and no amount where none is known", () => {
    const { text } = approvalRequest({ ...asked, occasion: "reminder", exception: { ...exception, excess: null } });

    expect(text).toContain("does not fit, and waits for a decision since 20 Nov 2026, 13:00");
  });
});
