import * as z from "zod";
import { field } from "#lib/input/field";
import { strictObject } from "#lib/input/words";
import { no, yes } from "#lib/kernel/decision";

const tokenField = field(
  (text) =>
    /^[\x21-\x7e]{1,4096}$/.test(text)
      ? yes(text)
      : no("token", "Write the token as visible ASCII without spaces, of 1 to 4096 characters."),
  { examples: ["s3cret"], maxLength: 4096 },
);
const usernameField = field(
  (text) =>
    /^[^:\p{C}]{1,200}$/u.test(text)
      ? yes(text)
      : no("username", "Write a user name of 1 to 200 characters without a colon."),
  { examples: ["countersign"], maxLength: 200 },
);
const passwordField = field(
  (text) => (/^\P{C}{1,1024}$/u.test(text) ? yes(text) : no("password", "Write a password of 1 to 1024 characters.")),
  { examples: ["s3cret"], maxLength: 1024 },
);

/** Who we are to a receiver. In a form, the type "none" and an empty one mean nobody. */
export const authField = z
  .preprocess(
    (raw) => (isNobody(raw) ? null : raw),
    strictObject({
      type: z.enum(["bearer", "basic"]),
      token: tokenField.nullish().describe("Of bearer."),
      username: usernameField.nullish().describe("Of basic."),
      password: passwordField.nullish().describe("Of basic."),
    }).nullable(),
  )
  .optional();

function isNobody(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null || !("type" in raw)) return false;
  return raw.type === "none";
}
