import type { Story } from "./draft.ts";
import { approve, cancel, rejected, returned, submit } from "./steps.ts";

/** Orders that were sent back, rejected or cancelled. */
export const ordersRefused: readonly Story[] = [
  {
    by: "ines",
    supplier: "PAPIER-UNION",
    reference: "Stationery January",
    lines: [
      {
        description: "Toner black, 12,000 pages",
        sku: "TN-12K-BK",
        quantity: "14",
        unit: "C62",
        unitPrice: "129.00",
        costCentre: "CC-110",
        inDays: 30,
      },
    ],
    life: [submit("ines"), returned("rosa", "Fourteen are enough for two years. How many do we need until March?")],
  },
  {
    by: "ines",
    supplier: "RINALDI",
    reference: "Coffee corner hall 2",
    lines: [
      {
        description: "Counter with sink, stainless steel",
        quantity: "1",
        unit: "C62",
        unitPrice: "4890.00",
        tax: "0",
        costCentre: "CC-210",
      },
    ],
    life: [submit("ines"), rejected("rosa", "BUDGET", "Not this year. Ask again with the budget for 2027.")],
  },
  {
    by: "lena",
    supplier: "HELVETIA-PRAEZ",
    reference: "Collets",
    lines: [
      {
        description: "Collet set ER32, 3–20 mm",
        sku: "ER32-SET18",
        quantity: "2",
        unit: "SET",
        unitPrice: "486.00",
        tax: "0",
        costCentre: "CC-330",
        inDays: 12,
      },
    ],
    life: [submit("lena"), approve("rosa"), cancel("lena", "A set was found in hall 1.")],
  },
];
