import type { Story } from "./draft.ts";
import { approve, hold, submit } from "./steps.ts";

const laptops = [
  {
    description: "Laptop 14″, 32 GB, 1 TB",
    sku: "NB14-32-1T",
    quantity: "8",
    unit: "C62",
    unitPrice: "1149.00",
    costCentre: "CC-150",
    inDays: 18,
  },
  {
    description: "Docking station USB-C",
    sku: "DOCK-C2",
    quantity: "8",
    unit: "C62",
    unitPrice: "168.00",
    costCentre: "CC-150",
    inDays: 18,
  },
  {
    description: "Set-up and roll-out",
    sku: "SVC-ROLL",
    quantity: "16",
    unit: "HUR",
    unitPrice: "96.00",
    costCentre: "CC-150",
    inDays: 25,
  },
];

/** Orders that wait for somebody: to be signed, sent, released or finished. */
export const ordersWaiting: readonly Story[] = [
  {
    by: "lena",
    supplier: "SAKURA",
    reference: "Bearings 2027",
    lines: [
      {
        description: "Angular contact bearing 7206C P4",
        sku: "7206C-P4-DB",
        quantity: "40",
        unit: "PR",
        unitPrice: "9850",
        tax: "0",
        costCentre: "CC-330",
        inDays: 60,
      },
    ],
    life: [submit("lena"), approve("rosa"), hold("tom", "The advance payment waits for the bank guarantee.")],
  },
  {
    by: "ines",
    supplier: "BLUEWATER",
    reference: "Export crate to Leeds",
    lines: [
      {
        description: "Road freight Graz–Leeds, one crate 2.4 t",
        quantity: "1",
        unit: "LS",
        unitPrice: "2140.00",
        tax: "0",
        costCentre: "CC-400",
        inDays: 11,
      },
    ],
    life: [submit("ines"), approve("lena")],
  },
  {
    by: "lena",
    supplier: "NORDLICHT",
    reference: "Laptops for Assembly",
    notes: "Deliver in one lot; keep the original boxes.",
    lines: laptops,
    life: [submit("lena"), approve("rosa", "Agreed with Paul.")],
  },
  {
    by: "ines",
    supplier: "BLUEWATER",
    reference: "Sea freight 2027",
    lines: [
      {
        description: "Container 40′ HC, Koper–Felixstowe",
        sku: "SF-40HC",
        quantity: "3",
        unit: "C62",
        unitPrice: "2480.00",
        tax: "0",
        costCentre: "CC-400",
        inDays: 45,
      },
      { description: "Customs handling", quantity: "260.00", tax: "0", costCentre: "CC-400" },
    ],
    life: [submit("ines")],
  },
  {
    by: "ines",
    supplier: "ZURAW",
    lines: [
      {
        description: "Steel plate S355 J2, 12 mm",
        sku: "S355-12",
        quantity: "3.25",
        unit: "TNE",
        unitPrice: "4180.00",
        tax: "0",
        costCentre: "CC-210",
        inDays: 16,
      },
    ],
    life: [submit("ines")],
  },
  {
    by: "ines",
    supplier: "CASCADE",
    lines: [
      {
        description: "Threaded rod 1/2-13 × 36",
        sku: "TR-1213-36",
        quantity: "60",
        unit: "C62",
        unitPrice: "7.90",
        tax: "0",
        costCentre: "CC-330",
        inDays: 35,
      },
    ],
  },
  {
    by: "lena",
    supplier: "ALPENWERK",
    reference: "Guide rails, second lot",
    internalNotes: "Ask for the price of spring before this goes out.",
    lines: [
      {
        description: "Linear guide rail HGR20, 1,000 mm",
        sku: "HGR20-1000",
        quantity: "24",
        unit: "C62",
        unitPrice: "84.50",
        costCentre: "CC-330",
        inDays: 50,
      },
      {
        description: "Carriage HGH20CA",
        sku: "HGH20CA-Z0",
        quantity: "48",
        unit: "C62",
        unitPrice: "31.20",
        costCentre: "CC-330",
        inDays: 50,
      },
    ],
  },
];
