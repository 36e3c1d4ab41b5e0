import * as z from "zod";
import type { Decision } from "#lib/kernel/decision";
import "./words.ts";

/** Text from outside, read by one rule: it becomes a value, or the field says what to write instead. */
export type Field<Value> = z.ZodPipe<z.ZodString, z.ZodTransform<Value, string>>;

/** A field that is read by that rule. `about` is for the API's documentation; `notText` is said to what is not text at all. */
export function field<Value>(
  read: (text: string) => Decision<Value>,
  about: z.core.GlobalMeta,
  notText?: string,
): Field<Value> {
  return z
    .string({ error: ({ input }) => (input === undefined ? undefined : notText) })
    .meta(about)
    .transform((text, context): Value => {
      const reading = read(text);
      if (reading.ok) return reading.value;
      context.addIssue({ code: "custom", message: reading.refusal.because });
      return z.NEVER;
    });
}

/** A field that may be left out (undefined: as it was) or cleared (null; an empty text in a form means that too). */
export function clearable<Inner extends z.ZodType>(inner: Inner) {
  const emptied = (raw: z.input<Inner> | null) => (typeof raw === "string" && raw.trim() === "" ? null : raw);
  return z.preprocess(emptied, inner.nullable()).optional();
}
