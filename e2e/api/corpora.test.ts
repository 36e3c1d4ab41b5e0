import { randomUUID } from "node:crypto";
import type { Order, Page } from "../support/bodies.ts";
import { corpus } from "../support/corpus.ts";
import { expect, test } from "../support/fixtures.ts";
import { draft, line } from "../support/life.ts";

interface NumberCase {
  readonly field: string;
  readonly value: string | readonly string[];
  readonly expect: string;
  readonly stored?: string;
}

test("every written number is kept exactly or refused", async ({ company }) => {
  const cases = await corpus<NumberCase>("numbers");
  expect(cases.length).toBeGreaterThan(40);
  for (const one of cases) {
    const [quantity, unitPrice] = factsOf(one);
    const currency = /\[(\w+)\]/.exec(one.field)?.[1] ?? "EUR";
    const body = draft(company, { currency, lines: [line({ quantity, unitPrice, taxRatePercent: "0" })] });
    const answer = await company.buyer.api.ask<Order>("POST", "/purchase-orders", { body });
    const why = `${JSON.stringify(one)} ${answer.text.slice(0, 200)}`;
    expect(answer.status, why).toBe(one.expect === "reject" ? 422 : 201);
    if (one.expect === "reject") continue;
    const kept = answer.body.lines[0];
    if (typeof one.value !== "string") expect(kept?.netAmount, why).toBe(one.expect);
    else expect(one.field.startsWith("quantity") ? kept?.quantity : kept?.unitPrice, why).toBe(one.stored);
  }
});

function factsOf({ field, value }: NumberCase): readonly (string | undefined)[] {
  if (typeof value !== "string") return value;
  return field === "quantity" ? [value, "1"] : ["1", value];
}

interface TextCase {
  readonly value: string;
  readonly expect: string;
  readonly why: string;
}

test("every text is kept as it is or refused, and found again", async ({ company }) => {
  for (const { value, expect: wanted, why } of await corpus<TextCase>("text")) {
    const tag = randomUUID().slice(0, 8);
    const body = draft(company, { reference: tag, lines: [line({ description: value })] });
    const answer = await company.buyer.api.ask<Order>("POST", "/purchase-orders", { body });
    const about = `${why}: ${answer.text.slice(0, 200)}`;
    if (/^reject(?! or)/.test(wanted)) expect(answer.status, about).toBe(422);
    if (wanted.startsWith("accept")) expect(answer.status, about).toBe(201);
    if (answer.status !== 201) {
      expect(answer.body.lines, about).toBeUndefined();
      continue;
    }
    const kept = answer.body.lines[0]?.description ?? "";
    // oxlint-disable-next-line no-misleading-character-class -- each is looked for by itself.
    expect(kept, about).not.toMatch(/[\u0000-\u001f\u007f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
    if (wanted.startsWith("accept")) expect(kept).toBe(value.normalize("NFC").trim());
    const q = encodeURIComponent(`${tag} ${value.slice(0, 40).trim()}`);
    const found = await company.buyer.api.ask<Page<Order>>("GET", `/purchase-orders?q=${q}`);
    expect(
      found.body.data?.map(({ id }) => id),
      about,
    ).toEqual([answer.body.id]);
  }
});

interface MailCase {
  readonly value: string;
  readonly expect: string;
}

test("an address is one address, in small letters", async ({ company }) => {
  for (const { value, expect: wanted } of await corpus<MailCase>("emails")) {
    const code = `M-${randomUUID().slice(0, 8)}`;
    const body = { code, name: code, currency: "EUR", country: "AT", email: value };
    const answer = await company.admin.api.ask<{ email: string }>("POST", "/suppliers", { body });
    const about = `${JSON.stringify(value)} ${wanted}: ${answer.text.slice(0, 200)}`;
    if (wanted.startsWith("reject")) expect(answer.status, about).toBe(422);
    else if (/or reject|flag/.test(wanted)) expect([201, 422], about).toContain(answer.status);
    else expect(answer.status, about).toBe(201);
    if (answer.status === 201) expect(answer.body.email).toBe(answer.body.email.toLowerCase());
  }
});

interface HeaderCase {
  readonly name: string;
  readonly value: string;
  readonly expect: string;
}

test("headers of a subscriber are safe or refused", async ({ company }) => {
  for (const { name, value, expect: wanted } of await corpus<HeaderCase>("headers")) {
    const body = { url: "https://hooks.example.org/in", eventTypes: ["*"], enabled: false, headers: { [name]: value } };
    const answer = await company.admin.api.ask("POST", "/webhook-endpoints", { body });
    const about = `${name}: ${JSON.stringify(value)} ${wanted}: ${answer.text.slice(0, 200)}`;
    expect(answer.status, about).toBe(wanted.startsWith("accept") ? 201 : 422);
  }
});
