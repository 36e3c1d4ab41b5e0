import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emailField } from "./email-field.ts";

interface EmailCase {
  readonly value: string;
  readonly expect: string;
}

const corpus = readFileSync("e2e/corpus/emails.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): EmailCase => JSON.parse(line));

describe("an e-mail address", () => {
  it.each(corpus)("$value: $expect", ({ value, expect: expected }) => {
    const accepted = expected === "accept" || expected === "accept, lower-cased";
    expect(emailField.safeParse(value).success).toBe(accepted);
  });

  it("is kept in lower case, without spaces around it", () => {
    expect(emailField.parse(" Ada.Lovelace+PO@Example.CO.UK ")).toBe("ada.lovelace+po@example.co.uk");
  });

  it.each(["o'brien@example.com", "a@xn--mller-kva.example", "a@sub.example-1.museum"])("may be %s", (text) => {
    expect(emailField.parse(text)).toBe(text);
  });

  it.each([
    "",
    ".a@example.com",
    "a.@example.com",
    "a..b@example.com",
    "a@-example.com",
    "a@example..com",
    "a@127.0.0.1",
    "a@example.com\r\nBcc: b@example.com",
    "a@example.com\n",
    "a@ｅxample.com",
    `${"a".repeat(65)}@example.com`,
    `a@${"b".repeat(64)}.com`,
    `${"a".repeat(100_000)}@`,
  ])("may not be %j", (text) => {
    expect(emailField.safeParse(text).error?.issues[0]?.message).toBe(
      "Write one e-mail address, like name@example.com.",
    );
  });
});
