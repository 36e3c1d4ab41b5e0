import * as z from "zod";
import { idField } from "#lib/input/code-field";
import { amountField } from "#lib/input/decimal-field";
import { clearable } from "#lib/input/field";
import { flagField } from "#lib/input/flag-field";
import { cursorParam, idListParam, limitParam, listParam } from "#lib/input/list-params";
import { oneLine } from "#lib/input/text-field";
import { timeField } from "#lib/input/time-field";
import { versionField } from "#lib/input/version-field";
import { wholeNumberField } from "#lib/input/whole-number-field";
import { strictObject } from "#lib/input/words";
import { isId } from "#lib/kernel/id";
import { authField } from "./auth-input.ts";
import { deliveryStates } from "./delivery.ts";
import { eventPatterns, eventTypeNames, tersely } from "./event-types.ts";
import { payloadForms } from "./endpoint.ts";
import { readHeaders } from "./headers.ts";
import { orderStatuses } from "./payload.ts";

/** One type in a form comes as a text, not as a list. Whoever takes all of a kind takes no single ones of it. */
const eventTypesField = z.preprocess(
  (raw) => (typeof raw === "string" ? [raw] : raw),
  z
    .array(z.enum([...eventPatterns, ...eventTypeNames]))
    .min(1)
    .max(100)
    .transform(tersely),
);

/** A record of names and values; in a form, one "Name: value" on each line. */
const headersField = z.preprocess(
  (raw) => (typeof raw === "string" ? headersOfLines(raw) : raw),
  z.record(z.string(), z.string()).transform((raw, context) => {
    const headers = readHeaders(raw);
    if (headers.ok) return headers.value;
    context.addIssue({ code: "custom", message: headers.refusal.because });
    return z.NEVER;
  }),
);

/** An event goes to the endpoint only where all that is given fits. */
const filterField = strictObject({
  supplierId: clearable(idField),
  costCentre: clearable(oneLine(50)),
  totalMin: clearable(amountField).describe("In the base currency."),
  status: clearable(z.enum(orderStatuses)),
});

const optionalFacts = {
  description: clearable(oneLine(200)),
  headers: headersField.nullish(),
  auth: authField,
  payload: z.enum(payloadForms).optional().describe("thin: ids alone, and where to fetch the rest."),
  asymmetric: flagField.optional().describe("Signs with an Ed25519 key (v1a) beside the secret (v1)."),
  rateLimitPerSecond: wholeNumberField(1, 1000).nullish(),
  ordered: flagField.optional(),
  enabled: flagField.optional(),
  filter: filterField.optional(),
};

export const createEndpointInput = strictObject({
  url: z.string().min(1),
  eventTypes: eventTypesField,
  ...optionalFacts,
});

/** Facts that are left out stay as they are; headers and filter are replaced whole. */
export const editEndpointInput = strictObject({
  id: idField,
  url: z.string().min(1).optional(),
  eventTypes: eventTypesField.optional(),
  ...optionalFacts,
  expectedVersion: versionField.optional(),
});

/** What a URL is tried with before it is an endpoint's. */
export const tryInput = strictObject({ url: z.string().min(1), headers: headersField.nullish(), auth: authField });

const pastedText = (longest: number) => z.string().max(longest).default("");
/** Nothing of it is stored or logged. */
export const checkSignatureInput = strictObject({
  headers: pastedText(20_000),
  body: pastedText(300_000),
  secret: pastedText(1_000),
});

export const oneInput = strictObject({ id: idField });
export const rotateInput = strictObject({ id: idField, overlapHours: wholeNumberField(0, 168).default(24) });
export const recoverInput = strictObject({ id: idField, since: timeField });
export const oneRecoveryInput = strictObject({ id: idField, jobId: idField });

const byTime = cursorParam([
  (part) => typeof part === "string" && !Number.isNaN(Date.parse(part)),
  (part) => typeof part === "string",
]);
const eventTypeParam = listParam(eventTypeNames);

export const listEndpointsInput = strictObject({
  limit: limitParam,
  cursor: cursorParam([(part) => typeof part === "string" && isId(part)]),
});

export const listDeliveriesInput = strictObject({
  endpointId: idListParam,
  state: listParam(deliveryStates),
  eventType: eventTypeParam,
  purchaseOrderId: idListParam,
  limit: limitParam,
  cursor: byTime,
});

export const listEventsInput = listDeliveriesInput;
/** What no event can be called is looked for as nothing: malformed and absent look the same. */
const nameOf = (shape: RegExp) => z.string().transform((text) => (shape.test(text) ? text : ""));
export const getEventInput = strictObject({ id: nameOf(/^[\w-]{1,64}$/) });
export const eventTypeInput = strictObject({ type: nameOf(/^[\w.]{1,100}$/) });

function headersOfLines(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return colon < 0 ? [line, ""] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}
