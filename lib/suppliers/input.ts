import { addressField } from "#lib/company/address";
import { countryField, currencyField, idField } from "#lib/input/code-field";
import { emailField } from "#lib/input/email-field";
import { clearable } from "#lib/input/field";
import { flagField } from "#lib/input/flag-field";
import { cursorParam, limitParam } from "#lib/input/list-params";
import { oneLine } from "#lib/input/text-field";
import { versionField } from "#lib/input/version-field";
import { strictObject } from "#lib/input/words";
import { isId } from "#lib/kernel/id";

const facts = {
  code: oneLine(50),
  name: oneLine(150),
  currency: currencyField,
  country: countryField,
};

const moreFacts = {
  legalName: clearable(oneLine(200)),
  email: clearable(emailField),
  phone: clearable(oneLine(50)),
  address: addressField,
  taxId: clearable(oneLine(50)),
  paymentTerms: clearable(oneLine(200)),
  autoSend: flagField.optional(),
  twoWayMatch: flagField.optional(),
  blocked: flagField.optional(),
};

export const createSupplierInput = strictObject({ ...facts, ...moreFacts });

/** Facts that are left out stay as they are. */
export const editSupplierInput = strictObject({
  id: idField,
  code: facts.code.optional(),
  name: facts.name.optional(),
  currency: facts.currency.optional(),
  country: facts.country.optional(),
  ...moreFacts,
  expectedVersion: versionField.optional(),
});

export const getSupplierInput = strictObject({ id: idField });

export const listSuppliersInput = strictObject({
  q: clearable(oneLine(200)),
  limit: limitParam,
  cursor: cursorParam([isText, (part) => isText(part) && isId(part)]),
});

function isText(part: unknown): part is string {
  return typeof part === "string";
}
