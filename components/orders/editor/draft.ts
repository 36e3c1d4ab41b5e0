import type { Order } from "#lib/orders/order";
import { type Cell, type EditorRow, blankRow, isBlank, lineOf, unitText } from "./row.ts";

/** The head of an order as it is typed. */
export interface EditorHead {
  readonly supplierId: string;
  readonly currency: string;
  readonly reference: string;
  readonly paymentTerms: string;
  readonly shippingInstructions: string;
  readonly notes: string;
  readonly internalNotes: string;
  readonly freight: string;
  readonly freightTaxRatePercent: string;
  readonly shipName: string;
  readonly shipStreet: string;
  readonly shipPostalCode: string;
  readonly shipCity: string;
  readonly shipCountry: string;
}

export interface EditorDraft {
  readonly head: EditorHead;
  readonly rows: readonly EditorRow[];
}

export type Edit =
  | { readonly do: "head"; readonly field: keyof EditorHead; readonly text: string }
  | { readonly do: "supplier"; readonly id: string; readonly currency: string; readonly paymentTerms: string }
  | { readonly do: "cell"; readonly key: string; readonly cell: Cell; readonly text: string }
  | { readonly do: "insert"; readonly after: string | null; readonly rows: readonly EditorRow[] }
  | { readonly do: "remove"; readonly key: string }
  | { readonly do: "move"; readonly key: string; readonly by: -1 | 1 }
  | { readonly do: "saved"; readonly ids: ReadonlyMap<string, string> };

export function edit(draft: EditorDraft, change: Edit): EditorDraft {
  const { head, rows } = draft;
  switch (change.do) {
    case "head":
      return { ...draft, head: { ...head, [change.field]: change.text } };
    case "supplier":
      return {
        ...draft,
        head: {
          ...head,
          supplierId: change.id,
          currency: change.currency || head.currency,
          paymentTerms: change.paymentTerms || head.paymentTerms,
        },
      };
    case "cell":
      return {
        ...draft,
        rows: rows.map((row) => (row.key === change.key ? { ...row, [change.cell]: change.text } : row)),
      };
    case "insert":
      return { ...draft, rows: inserted(rows, change.after, change.rows) };
    case "remove":
      return { ...draft, rows: rows.length > 1 ? rows.filter(({ key }) => key !== change.key) : rows };
    case "move":
      return { ...draft, rows: moved(rows, change.key, change.by) };
    case "saved":
      return { ...draft, rows: withIds(rows, change.ids) };
  }
}

/** After that row (null = at the end, "" = at the start); pasted rows take the place of blank ones that follow. */
function inserted(rows: readonly EditorRow[], after: string | null, added: readonly EditorRow[]): EditorRow[] {
  const at = after === null ? rows.length : rows.findIndex(({ key }) => key === after) + 1;
  const rest = rows.slice(at);
  const blanks = added.length > 1 ? rest.findIndex((row) => !isBlank(row)) : 0;
  return [...rows.slice(0, at), ...added, ...rest.slice(blanks < 0 ? rest.length : blanks)];
}

function moved(rows: readonly EditorRow[], key: string, by: -1 | 1): EditorRow[] {
  const from = rows.findIndex((row) => row.key === key);
  const to = from + by;
  const row = rows[from];
  if (!row || to < 0 || to >= rows.length) return [...rows];
  return rows.filter((one) => one !== row).toSpliced(to, 0, row);
}

/** The ids that the saved lines got, by the keys of their rows: meanwhile rows may have come and gone. */
function withIds(rows: readonly EditorRow[], ids: ReadonlyMap<string, string>): EditorRow[] {
  return rows.map((row) => ({ ...row, id: ids.get(row.key) ?? row.id }));
}

/** The order as the API takes it. */
export function bodyOf({ head, rows }: EditorDraft) {
  const { shipName, shipStreet, shipPostalCode, shipCity, shipCountry, freight, freightTaxRatePercent, ...texts } =
    head;
  const ship = { name: shipName, street: shipStreet, postalCode: shipPostalCode, city: shipCity };
  const somewhere = Object.values(ship).some((text) => text.trim() !== "");
  return {
    ...texts,
    freight: freight.trim() || "0",
    freightTaxRatePercent: freightTaxRatePercent.trim() || "0",
    shipTo: somewhere ? { ...ship, country: shipCountry } : null,
    lines: rows.filter((row) => !isBlank(row)).map(lineOf),
  };
}

/** The key of the row of each line that `bodyOf` gives, to find a refused line again. */
export function keysOfLines({ rows }: EditorDraft): string[] {
  return rows.filter((row) => !isBlank(row)).map(({ key }) => key);
}

export function draftOf(order: Order): EditorDraft {
  const { shipTo } = order;
  return {
    head: {
      supplierId: order.supplier.id,
      currency: order.currency,
      reference: order.reference ?? "",
      paymentTerms: order.paymentTerms ?? "",
      shippingInstructions: order.shippingInstructions ?? "",
      notes: order.notes ?? "",
      internalNotes: order.internalNotes ?? "",
      freight: order.freight === "0" ? "" : order.freight,
      freightTaxRatePercent: order.freightTaxRatePercent === "0" ? "" : order.freightTaxRatePercent,
      shipName: shipTo?.name ?? "",
      shipStreet: shipTo?.street ?? "",
      shipPostalCode: shipTo?.postalCode ?? "",
      shipCity: shipTo?.city ?? "",
      shipCountry: shipTo?.country ?? "",
    },
    rows: [...order.lines.map(rowOf), blankRow("blank")],
  };
}

function rowOf(line: Order["lines"][number]): EditorRow {
  return {
    key: line.id,
    id: line.id,
    description: line.description,
    sku: line.sku ?? "",
    category: line.category ?? "",
    quantity: line.quantity,
    unit: unitText(line.unit),
    unitPrice: line.unitPrice,
    discountPercent: line.discountPercent === "0" ? "" : line.discountPercent,
    taxRatePercent: line.taxRatePercent === "0" ? "" : line.taxRatePercent,
    neededBy: line.neededBy ?? "",
    costCentre: line.costCentre ?? "",
  };
}

export function blankDraft(currency: string): EditorDraft {
  const nothing = {
    reference: "",
    paymentTerms: "",
    shippingInstructions: "",
    notes: "",
    internalNotes: "",
    freight: "",
    freightTaxRatePercent: "",
  };
  const nowhere = { shipName: "", shipStreet: "", shipPostalCode: "", shipCity: "", shipCountry: "" };
  return { head: { supplierId: "", currency, ...nothing, ...nowhere }, rows: [blankRow("blank")] };
}
