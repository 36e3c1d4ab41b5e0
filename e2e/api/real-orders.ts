import { readFile } from "node:fs/promises";
import Papa from "papaparse";

/** A line of the file: goods and equipment that a university bought from 2017 to 2019. */
interface Row {
  readonly po_number: string;
  readonly line: string;
  readonly category: string;
  readonly description: string;
  readonly quantity: string;
  readonly uom: string;
  readonly unit_price: string;
  readonly amount: string;
  readonly cancelled: string;
  readonly supplier: string;
}

export interface RealLine {
  /** What the file says that the line costs. */
  readonly amount: string;
  readonly body: Readonly<Record<string, string>>;
}

export interface RealOrder {
  readonly number: string;
  readonly supplier: string;
  readonly lines: readonly RealLine[];
}

export interface RealOrders {
  readonly orders: readonly RealOrder[];
  /** What is written differently here than in the file, by its reason, with the lines it is about ("number/line"). */
  readonly differences: Readonly<Record<string, readonly string[]>>;
}

/** Their units in UN/ECE Recommendation 20, and 21 after an X. */
const units: Readonly<Record<string, string>> = {
  Each: "EA",
  Case: "XCS",
  Pack: "XPK",
  Month: "MON",
  Unit: "C62",
  Pair: "PR",
  Pound: "LBR",
  "Square Foot": "FTK",
  Hour: "HUR",
  Year: "ANN",
  Ton: "STN",
  "Linear Foot": "LF",
  Lot: "LO",
};
const money = "US Dollar";

/** All orders of the file, as they can be ordered here. */
export async function realOrders(): Promise<RealOrders> {
  const text = await readFile("e2e/corpus/po-real/wvu-goods-2017-2019.csv", "utf8");
  const { data: rows } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const orders = Object.values(Object.groupBy(rows, (row) => row.po_number)).map((own = []) => ({
    number: own[0]?.po_number ?? "",
    supplier: own[0]?.supplier ?? "",
    lines: own.filter(isOrdered).map((row) => ({ amount: row.amount, body: bodyOf(row) })),
  }));
  return { orders, differences: differencesOf(rows, orders) };
}

function differencesOf(rows: readonly Row[], orders: readonly RealOrder[]): RealOrders["differences"] {
  const named = (kept: readonly Row[]) => kept.map((row) => `${row.po_number}/${row.line}`);
  const none = rows.filter((row) => !isOrdered(row));
  return {
    "left out: cancelled, nothing of it was ordered": named(none.filter((row) => row.cancelled === "Y")),
    "left out: quantity 0, though not cancelled": named(none.filter((row) => row.cancelled !== "Y")),
    "counted in dollars, with the sum as price: an amount line of that sum": named(
      rows.filter((row) => isOrdered(row) && row.uom === money && row.unit_price !== "1"),
    ),
    "no line is left: a draft that cannot be submitted": orders
      .filter(({ lines }) => lines.length === 0)
      .map(({ number }) => number),
  };
}

function isOrdered({ quantity }: Row): boolean {
  return /[1-9]/.test(quantity);
}

function bodyOf({ category, description, quantity, uom, unit_price, amount }: Row): RealLine["body"] {
  const facts = { category, description, taxRatePercent: "0", costCentre: "GENERAL" };
  if (uom === money) return { ...facts, kind: "AMOUNT", quantity: amount, unitPrice: "1" };
  const unit = units[uom];
  if (unit === undefined) throw new Error(`No unit is known for ${uom}.`);
  return { ...facts, kind: "GOODS", quantity, unit, unitPrice: unit_price };
}
