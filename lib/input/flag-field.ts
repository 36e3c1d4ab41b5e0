import * as z from "zod";
import "./words.ts";

/** Yes or no: true or false in JSON, the words "true" and "false" in a form. */
export const flagField = z.preprocess((raw) => {
  if (raw === "true") return true;
  return raw === "false" ? false : raw;
}, z.boolean());
