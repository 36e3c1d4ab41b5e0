import * as z from "zod";
import { countryField } from "#lib/input/code-field";
import { clearable } from "#lib/input/field";
import { oneLine } from "#lib/input/text-field";
import { strictObject } from "#lib/input/words";

/** Where somebody can be reached; the country stands beside it. */
export interface Address {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly region: string | null;
}

/** An address that stands alone: on letters, with its addressee and country. */
export interface FullAddress extends Address {
  readonly name: string | null;
  readonly country: string | null;
}

const parts = {
  street: oneLine(200),
  city: oneLine(100),
  postalCode: oneLine(20),
  region: clearable(oneLine(100)),
};

/** An address that may be left out (undefined), or cleared (null; a form whose lines are all empty means that too). */
export const addressField = clearedWhenEmpty(
  strictObject(parts).transform((address): Address => ({ ...address, region: address.region ?? null })),
);

/** The same with an addressee and a country. */
export const fullAddressField = clearedWhenEmpty(
  strictObject({ name: clearable(oneLine(150)), ...parts, country: clearable(countryField) }).transform(
    ({ name, region, country, ...address }): FullAddress => ({
      name: name ?? null,
      ...address,
      region: region ?? null,
      country: country ?? null,
    }),
  ),
);

function clearedWhenEmpty<Inner extends z.ZodType>(inner: Inner) {
  return z.preprocess((raw) => (isLeftEmpty(raw) ? null : raw), inner.nullable()).optional();
}

function isLeftEmpty(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return false;
  const lines: unknown[] = Object.values(raw);
  return lines.length > 0 && lines.every((line) => line === null || (typeof line === "string" && line.trim() === ""));
}
