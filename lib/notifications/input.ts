import * as z from "zod";
import { cursorParam, limitParam, listParam } from "#lib/input/list-params";
import { isId } from "#lib/kernel/id";
import { mailStates } from "./mail.ts";

export const listMailsInput = z.strictObject({
  state: listParam(mailStates),
  limit: limitParam,
  cursor: cursorParam([(part) => typeof part === "string" && isId(part)]),
});
