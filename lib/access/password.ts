import { type Decision, no, yes } from "#lib/kernel/decision";
import { lengthOf } from "#lib/kernel/text";
import words from "./common-passwords.json" with { type: "json" };

type PasswordRefusal = "too_short" | "too_long" | "common";

const [shortest, longest] = [12, 128];

/** What people choose when they sign in to a program like this one. */
const ofThisProduct = [
  ...[
    "countersign",
    "procurement",
    "procure",
    "purchase",
    "purchaser",
    "purchasing",
    "purchaseorder",
    "purchaseorders",
  ],
  ...[
    "supplier",
    "suppliers",
    "invoice",
    "invoices",
    "approval",
    "approver",
    "receiver",
    "finance",
    "auditor",
    "buyer",
  ],
  ...["administrator", "administration", "welcome", "letmein", "changeme", "onetimepassword", "temporary", "company"],
];
const common = new Set([...words, ...ofThisProduct]);
const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
];
const letters: Readonly<Record<string, string>> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  8: "b",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * May this be somebody's password? 12 to 128 characters of any kind; nothing that is tried first: common passwords and
 * words of this product, also with digits and signs around them or for letters, his own name, repetitions and rows of keys.
 */
export function choosePassword(password: string, about: readonly string[] = []): Decision<string, PasswordRefusal> {
  const length = lengthOf(password);
  if (length < shortest)
    return no("too_short", `Use at least ${shortest} characters. Three or four words are easy to remember.`);
  if (length > longest) return no("too_long", `Use at most ${longest} characters.`);
  if (isCommon(password.toLowerCase(), about)) {
    return no(
      "common",
      "This one is tried first by those who guess passwords. Use three or four words that do not belong together.",
    );
  }
  return yes(password);
}

function isCommon(password: string, about: readonly string[]): boolean {
  const own = about
    .flatMap((word) => [word, word.split("@")[0] ?? ""])
    .map(onlyLetters)
    .filter((word) => word.length >= 3);
  const stems = [password, ...[password, withLetters(password)].flatMap((text) => [onlyLetters(text), trimmed(text)])];
  return (
    stems.some((stem) => common.has(stem) || own.includes(stem)) ||
    new Set(password).size <= 4 ||
    common.has(unitOf(password)) ||
    isRow(onlyLetters(password), password) ||
    isCounting(password)
  );
}

/** Without digits and signs around it. */
function trimmed(text: string): string {
  const found = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return found.length * 2 >= text.length ? found : "";
}

/** Its letters, if they are not little beside digits and signs. */
function onlyLetters(text: string): string {
  const found = text.toLowerCase().replace(/[^\p{L}]/gu, "");
  return found.length * 2 >= text.length ? found : "";
}

function withLetters(text: string): string {
  return text.replace(/[013457@$!8]/g, (sign) => letters[sign] ?? sign);
}

/** "password" of "passwordpassword"; the whole where nothing is repeated. */
function unitOf(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return at < text.length ? trimmed(text.slice(0, at)) || "qwerty" : text;
}

function isRow(found: string, password: string): boolean {
  if (found.length < 6 || found.length < password.length / 2) return false;
  const twice = rows.map((row) => `${row}${row}`);
  return [...twice, ...twice.map(backwards)].some((row) => row.includes(found));
}

/** Most characters follow the one before them: 123456789012, aaabbbcccddd. */
function isCounting(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, index) => Math.abs(code - (codes[index] ?? 0)) <= 1);
  return steps.length >= (codes.length - 1) * 0.75;
}

function backwards(row: string): string {
  return Array.from(row).toReversed().join("");
}
