import * as z from "zod";
import { idField } from "#lib/input/code-field";
import { clearable } from "#lib/input/field";
import { flagField } from "#lib/input/flag-field";
import { cursorParam, idListParam, limitParam, listParam } from "#lib/input/list-params";
import { oneLine } from "#lib/input/text-field";
import { versionField } from "#lib/input/version-field";
import { wholeNumberField } from "#lib/input/whole-number-field";
import { strictObject } from "#lib/input/words";
import { isId } from "#lib/kernel/id";
import { readCidr } from "./allowed-address.ts";
import { dialects } from "./dialects.ts";
import { messageStates } from "./message.ts";
import { sourceKinds } from "./source.ts";

/** A list; in a form, one on each line or with commas between. */
const addressesField = z.preprocess(
  (raw) => (typeof raw === "string" ? raw.split(/[\s,]+/).filter(Boolean) : raw),
  z
    .array(
      z
        .string()
        .max(100)
        .transform((text, context) => {
          const cidr = readCidr(text.trim());
          if (cidr !== null) return cidr;
          context.addIssue({ code: "custom", message: "Write an address or a network, like 203.0.113.0/24." });
          return z.NEVER;
        }),
    )
    .max(100),
);

const facts = {
  name: oneLine(100),
  dialect: z.enum(dialects).optional(),
  supplierId: clearable(idField),
  defaultBuyerId: clearable(idField),
  allowedAddresses: addressesField.optional(),
  enabled: flagField.optional(),
};

export const createSourceInput = strictObject({ ...facts, kind: z.enum(sourceKinds) });

/** Facts that are left out stay as they are. */
export const editSourceInput = strictObject({
  id: idField,
  ...facts,
  name: facts.name.optional(),
  expectedVersion: versionField.optional(),
});

export const oneInput = strictObject({ id: idField });

export const rotateSourceInput = strictObject({
  id: idField,
  overlapHours: wholeNumberField(0, 168).default(24),
});

export const listSourcesInput = strictObject({
  limit: limitParam,
  cursor: cursorParam([(part) => typeof part === "string" && isId(part)]),
});

const moment = /^\d{4}-\d\d-\d\d [\d:.]+[+-]\d\d$/;

export const listMessagesInput = strictObject({
  sourceId: idListParam,
  state: listParam(messageStates),
  limit: limitParam,
  cursor: cursorParam([
    (part) => typeof part === "string" && moment.test(part),
    (part) => typeof part === "string" && isId(part),
  ]),
});

/** What is posted to a source: signed as its dialect says. */
export const postedInput = z.object({ sourceId: z.string(), type: z.string(), data: z.looseObject({}) });
