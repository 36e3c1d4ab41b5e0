import type { Story } from "./draft.ts";
import { acknowledge, approve, invoice, receive, send, ship, submit } from "./steps.ts";

/** Orders whose goods or services came, with and without their invoices. */
export const ordersDelivered: readonly Story[] = [
  {
    by: "ines",
    supplier: "HELVETIA-PRAEZ",
    reference: "Measuring room",
    lines: [
      {
        description: "Gauge block set, grade 1, 87 pieces",
        sku: "GB-87-1",
        quantity: "1",
        unit: "SET",
        unitPrice: "1390.00",
        tax: "0",
        costCentre: "CC-330",
        inDays: 14,
      },
      {
        description: "Dial indicator 0.001 mm",
        sku: "DI-0001",
        quantity: "6",
        unit: "C62",
        unitPrice: "212.50",
        tax: "0",
        costCentre: "CC-330",
        inDays: 14,
      },
    ],
    life: [
      submit("ines"),
      approve("rosa"),
      send("ines"),
      acknowledge("ines", "Confirmed by phone."),
      receive("jonas", { 1: "1", 2: "6" }),
    ],
  },
  {
    by: "ines",
    supplier: "CASCADE",
    lines: [
      {
        description: "Hex bolt 3/8-16 × 2, grade 8, zinc",
        sku: "HB-3816-2",
        quantity: "24",
        unit: "CEN",
        unitPrice: "38.755",
        tax: "0",
        costCentre: "CC-330",
        inDays: -3,
      },
      {
        description: "Lock nut 3/8-16",
        sku: "LN-3816",
        quantity: "24",
        unit: "CEN",
        unitPrice: "11.20",
        tax: "0",
        costCentre: "CC-330",
        inDays: -3,
      },
    ],
    life: [
      submit("ines"),
      approve("rosa"),
      send("ines"),
      acknowledge("ines"),
      ship("ines", { 1: "24", 2: "24" }, { carrier: "UPS", trackingNumber: "1Z999AA10123456784", expectedIn: -1 }),
      receive("jonas", { 1: "24", 2: "20" }, "Four boxes of nuts are missing."),
      invoice("eva", { 1: "24", 2: "24" }, { number: "CF-20418", daysAgo: 2, prices: { 1: "40.80" } }),
    ],
  },
  {
    by: "ines",
    supplier: "PAPIER-UNION",
    lines: [
      {
        description: "Copy paper A4, 80 g, white",
        sku: "CP-A4-80",
        quantity: "120",
        unit: "RM",
        unitPrice: "3.985",
        costCentre: "CC-110",
      },
      {
        description: "Lever arch file, 80 mm",
        sku: "LAF-80",
        quantity: "50",
        unit: "C62",
        unitPrice: "2.15",
        costCentre: "CC-110",
      },
    ],
    life: [
      submit("ines"),
      approve("lena"),
      receive("jonas", { 1: "120", 2: "50" }),
      invoice("eva", { 1: "120", 2: "50" }, { number: "2026-88412", daysAgo: 6 }),
    ],
  },
  {
    by: "lena",
    supplier: "NORDLICHT",
    reference: "Support Q4",
    lines: [
      {
        description: "Server support, October to December",
        quantity: "3",
        unit: "MON",
        unitPrice: "690.00",
        tax: "0",
        costCentre: "CC-150",
      },
    ],
    life: [
      submit("lena"),
      approve("paul"),
      send("lena"),
      acknowledge("lena"),
      invoice("eva", { 1: "3" }, { number: "NL-7719", daysAgo: 4 }),
    ],
  },
];
