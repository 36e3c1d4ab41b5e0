import type { PersonKey } from "./people.ts";

const address = { street: "Lagerweg 5", city: "Graz", postalCode: "8020", region: "Steiermark", country: "AT" };

/** Where orders are delivered. */
export const warehouse = { name: "Hofer Anlagenbau, Gate 3", ...address };

export const settings = {
  companyName: "Hofer Anlagenbau",
  legalName: "Hofer Anlagenbau GmbH",
  taxId: "ATU55555555",
  email: "einkauf@hofer.example",
  timeZone: "Europe/Vienna",
  address: { name: "Hofer Anlagenbau GmbH", ...address },
  billTo: { name: "Hofer Anlagenbau GmbH, Accounting", ...address },
};

interface CostCentreSeed {
  readonly code: string;
  readonly name: string;
  readonly owner: PersonKey;
  readonly parentCode?: string;
}

/** Parents come before those below them. */
export const costCentres: readonly CostCentreSeed[] = [
  { code: "CC-110", name: "Office", owner: "eva" },
  { code: "CC-150", name: "IT", owner: "paul", parentCode: "CC-110" },
  { code: "CC-210", name: "Plant", owner: "rosa" },
  { code: "CC-330", name: "Assembly", owner: "rosa", parentCode: "CC-210" },
  { code: "CC-340", name: "Maintenance", owner: "rosa", parentCode: "CC-210" },
  { code: "CC-400", name: "Logistics", owner: "jonas" },
];

/** Euros per unit: 60 days ago, and 10 days ago. */
export const rates: Readonly<Record<string, readonly [string, string]>> = {
  CHF: ["1.0671", "1.0734"],
  GBP: ["1.1548", "1.1688"],
  JPY: ["0.0056", "0.00571"],
  PLN: ["0.2344", "0.2361"],
  USD: ["0.8612", "0.8677"],
};
