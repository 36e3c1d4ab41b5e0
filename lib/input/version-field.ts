import * as z from "zod";
import "./words.ts";

const written = /^[1-9][0-9]{0,8}$/;

/** The version that was seen: a whole number from 1; its digits in a form or a header. */
export const versionField = z.preprocess(
  (raw) => (typeof raw === "string" && written.test(raw) ? Number(raw) : raw),
  z.int32().min(1),
);
