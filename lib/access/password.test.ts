import { describe, expect, it } from "vitest";
import { choosePassword } from "./password.ts";
import words from "./common-passwords.json" with { type: "json" };

const codeOf = (password: string, about: string[] = []) => {
  const decision = choosePassword(password, about);
  return decision.ok ? "fine" : decision.refusal.code;
};

describe("a password", () => {
  it.each([
    "correct horse battery staple",
    "Tr0ub4dor&3-and-more",
    "mauve kettle seventeen",
    "пароль из трёх слов",
    "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧",
    "a1b9Kq7zXw3T",
    "abcdefg-hijk-q8Zp2",
    "99183!love#2281",
  ])("may be %s", (password) => expect(codeOf(password)).toBe("fine"));

  it("has 12 to 128 characters, whatever they are made of", () => {
    const [eleven, most] = ["kettle-mauv", "mauve kettle ".repeat(10).slice(0, 128)];
    expect([codeOf(eleven), codeOf(`${eleven}e`), codeOf(most), codeOf(`${most}x`)]).toEqual([
      "too_short",
      "fine",
      "fine",
      "too_long",
    ]);
    expect(codeOf("🦊🐻🐼🐨🐯🦁")).toBe("too_short");
  });

  it.each([
    ...[
      "password1234",
      "Password123!",
      "P@ssw0rd1234",
      "123456password",
      "passwordpassword",
      "1q2w3e4r5t6y",
      "1qaz2wsx3edc",
    ],
    ...[
      "123456789012",
      "987654321098",
      "aaaaaaaaaaaa",
      "abababababab",
      "qwertyuiop12",
      "qwertyuiopas",
      "Qwertz123456",
      "poiuytrewq!!",
    ],
    ...[
      "abcdefghijkl",
      "iloveyou1234",
      "letmein12345",
      "administrator",
      "Welcome2026!",
      "countersign1",
      "Countersign!",
      "Procurement2026",
    ],
    ...[
      "purchase-order",
      "purchaseorder1",
      "Supplier2026",
      "summer202611",
      "dragon!!!!!!",
      "monkey123456",
      "justinbieber",
    ],
  ])("may not be %s, which is tried first", (password) => expect(codeOf(password)).toBe("common"));

  it("may not be one's own name or address", () => {
    expect(codeOf("AdaLovelace1815", ["Ada Lovelace", "ada@example.com"])).toBe("common");
    expect(codeOf("rossi.bianchi2026", ["Rossi", "rossi.bianchi@example.com"])).toBe("common");
  });

  it("is compared with a list of thousands", () => expect(new Set(words).size).toBeGreaterThan(6000));
});
