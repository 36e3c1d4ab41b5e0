import type { Decision } from "#lib/kernel/decision";
import { no, yes } from "#lib/kernel/decision";
import { field } from "./field.ts";

const word = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const address = new RegExp(`^${word}(?:\\.${word})*@(?:${label}\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$`, "i");

/** One address, in lower case. */
export const emailField = field(readEmail, { format: "email", maxLength: 254 });

/**
 * Only ASCII, which NFKC leaves as it is: a full-width @ that some later program would turn into a plain one
 * cannot smuggle a second address in. No quotes, comments or literal IP addresses; domains of other scripts as xn--….
 */
function readEmail(text: string): Decision<string> {
  const email = text.slice(0, 300).replace(/^ +| +$/g, "");
  const [local = "", domain = ""] = email.split("@");
  const fits = email.length <= 254 && local.length <= 64 && domain.split(".").every((part) => part.length <= 63);
  return fits && address.test(email)
    ? yes(email.toLowerCase())
    : no("email", "Write one e-mail address, like name@example.com.");
}
