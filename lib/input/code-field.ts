import { isCountry } from "#lib/codes/country";
import { isCurrency } from "#lib/codes/currency";
import { isUnit } from "#lib/codes/unit";
import { no, yes } from "#lib/kernel/decision";
import { isId } from "#lib/kernel/id";
import type { Field } from "./field.ts";
import { field } from "./field.ts";

/** The id that nothing has. */
const nobody = "00000000-0000-0000-0000-000000000000";

/** An id as it came. What cannot be one of ours becomes the id that nothing has: malformed and absent look the same, not found. */
export const idField = field((text) => yes(isId(text) ? text : nobody), { maxLength: 64 });

/** An ISO 4217 code. */
export const currencyField = codeField(isCurrency, "Choose a currency by its code, like EUR.", "EUR");

/** An ISO 3166 alpha-2 code. */
export const countryField = codeField(isCountry, "Choose a country by its code, like AT.", "AT");

/** A UN/ECE Recommendation 20 code, or X and one of Recommendation 21. */
export const unitField = codeField(isUnit, "Choose a unit by its UN/ECE code, like C62 or KGM.", "C62");

function codeField(isKnown: (code: string) => boolean, instead: string, example: string): Field<string> {
  return field((text) => (isKnown(text) ? yes(text) : no("code", instead)), {
    examples: [example],
  });
}
