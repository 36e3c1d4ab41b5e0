import * as z from "zod";
import "./words.ts";

const written = /^[1-9][0-9]{0,3}$/;

/** How many days: 1 to 3660, ten years; its digits in a form. */
export const daysField = z.preprocess(
  (raw) => (typeof raw === "string" && written.test(raw) ? Number(raw) : raw),
  z.int().min(1).max(3660),
);
