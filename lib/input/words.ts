import * as z from "zod";

/** What to do instead, in plain words, wherever a field does not say it itself. Every door shows these. */
function plainWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return "Fill this in.";
  switch (issue.code) {
    case "invalid_type":
      return expected[issue.expected] ?? "Write this as the documentation shows.";
    case "invalid_value":
      return `Choose one of: ${issue.values.join(", ")}.`;
    case "unrecognized_keys":
      return `Leave out what is not known here: ${issue.keys.join(", ")}.`;
    case "too_small":
      return `Give at least ${issue.minimum}${measure(issue.origin)}.`;
    case "too_big":
      return `Give at most ${issue.maximum}${measure(issue.origin)}.`;
    default:
      return "Write this as the documentation shows.";
  }
}

const expected: Readonly<Partial<Record<string, string>>> = {
  string: "Write this as text.",
  number: "Write a whole number.",
  int: "Write a whole number.",
  boolean: "Say true or false.",
  array: "Give a list.",
  object: "Give an object.",
  null: "Leave this out.",
};

function measure(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " entries" : "";
}

z.config({ customError: plainWords });

/** An object that knows all its fields: others are refused, so that nothing is ignored in silence. */
export const strictObject = z.strictObject;
