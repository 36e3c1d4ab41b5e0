/** What a fact is measured in: it decides which comparisons make sense, and how the value is written in a sentence. */
export type FactKind = "money" | "number" | "text" | "texts" | "yes-or-no";

export interface Fact {
  readonly kind: FactKind;
  /** As it reads in a sentence: "total", "cost centre". */
  readonly label: string;
  /** What its values are called, where they are codes. */
  readonly names?: Readonly<Record<string, string>>;
  /** Summed over the last days that the rule names, the order itself included. */
  readonly overDays?: true;
}

export type FactTable = Readonly<Record<string, Fact>>;

/** Facts of the whole order. Amounts are in the base currency. */
export const orderFacts = {
  total: { kind: "money", label: "total" },
  netTotal: { kind: "money", label: "net total" },
  currency: { kind: "text", label: "currency" },
  paymentTerms: { kind: "text", label: "payment terms" },
  "supplier.id": { kind: "text", label: "supplier" },
  "supplier.code": { kind: "text", label: "supplier" },
  "supplier.country": { kind: "text", label: "supplier's country" },
  "supplier.isNew": { kind: "yes-or-no", label: "supplier is new" },
  "requester.id": { kind: "text", label: "requester" },
  "requester.department": { kind: "text", label: "requester's department" },
  supplierSpend: { kind: "money", label: "spend with the supplier", overDays: true },
  requesterSpend: { kind: "money", label: "spend of the requester", overDays: true },
} as const satisfies FactTable;

/**
 * Facts of a change order, against what was last approved. Of a list of texts, `eq` and `in` ask whether one of them is
 * meant, `ne` and `notIn` whether none is.
 */
const deltaFacts = {
  "delta.total": { kind: "money", label: "change of the total" },
  "delta.percent": { kind: "number", label: "change of the total in percent" },
  "delta.fields": { kind: "texts", label: "changed fields" },
} as const satisfies FactTable;

/** What may be asked of a change order: all of the order as it would be, and what changes. */
export const changeOrderFacts = { ...orderFacts, ...deltaFacts } as const satisfies FactTable;

/** The kinds of exceptions that the match knows. */
export const exceptionNames: Readonly<Record<string, string>> = {
  PRICE_VARIANCE: "price variance",
  QTY_OVER_ORDERED: "quantity over ordered",
  QTY_OVER_RECEIVED: "quantity over received",
  FREIGHT_OVER: "freight over agreed",
  LINE_NOT_ON_PO: "line not on the order",
  UOM_MISMATCH: "unit mismatch",
  CURRENCY_MISMATCH: "currency mismatch",
};

/** Facts of an exception: what an invoice asks too much, against what was ordered, received or agreed. */
const exceptionFacts = {
  "exception.code": { kind: "text", label: "exception", names: exceptionNames },
  "exception.overBy": { kind: "money", label: "excess" },
  /** null where there is nothing to compare with. */
  "exception.overPercent": { kind: "number", label: "excess in percent" },
} as const satisfies FactTable;

/** What may be asked of an exception of an invoice: all of its order, and what is in question. */
export const matchExceptionFacts = { ...orderFacts, ...exceptionFacts } as const satisfies FactTable;

/** Every fact of a whole document, whatever it is. */
export const documentFacts = { ...changeOrderFacts, ...matchExceptionFacts } as const satisfies FactTable;

/** What may be asked of a change of a supplier: `delta.fields` are the parts of its bank details that change. */
export const supplierChangeFacts = {
  "supplier.id": orderFacts["supplier.id"],
  "supplier.code": orderFacts["supplier.code"],
  "supplier.country": orderFacts["supplier.country"],
  "supplier.isNew": orderFacts["supplier.isNew"],
  "requester.id": orderFacts["requester.id"],
  "requester.department": orderFacts["requester.department"],
  supplierSpend: orderFacts.supplierSpend,
  requesterSpend: orderFacts.requesterSpend,
  "delta.fields": deltaFacts["delta.fields"],
} as const satisfies FactTable;

/** Facts of one line. Amounts are in the base currency. */
export const lineFacts = {
  category: { kind: "text", label: "category" },
  costCentre: { kind: "text", label: "cost centre" },
  sku: { kind: "text", label: "SKU" },
  quantity: { kind: "number", label: "quantity" },
  unitPrice: { kind: "money", label: "unit price" },
  netAmount: { kind: "money", label: "net amount" },
  /** Against the last price approved for the same SKU and unit from the same supplier; null where there is none. */
  priceVariancePercent: { kind: "number", label: "price increase in percent" },
} as const satisfies FactTable;

export type OrderFact = keyof typeof orderFacts;
export type LineFact = keyof typeof lineFacts;

/** A value of a fact: decimals and texts are text; null where the order says nothing. */
export type FactValue = string | boolean | readonly string[] | null;

const later = ["budget.overBy", "budget.overPercent"];

/** Is this a fact of the language that cannot be measured here yet? */
export function isLaterFact(name: string): boolean {
  return later.includes(name);
}

/** The fact of that name, or undefined. */
export function factNamed(table: FactTable, name: string): Fact | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
