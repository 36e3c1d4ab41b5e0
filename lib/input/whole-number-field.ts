import * as z from "zod";
import "./words.ts";

/** A whole number from `least` to `most`; its digits in a form. */
export function wholeNumberField(least: number, most: number) {
  const because = `Write a whole number from ${least} to ${most}.`;
  return z.preprocess(
    (raw) => (typeof raw === "string" && /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : raw),
    z.int(because).min(least, because).max(most, because),
  );
}
