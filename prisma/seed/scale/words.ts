/** Names that people and firms of Central Europe have. */
export const firstNames = [
  ..."Anna Bernd Carla David Elena Florian Greta Hannes Irena Jakob Katharina Lukas Magda Nils Olga Peter Quirin Renate".split(
    " ",
  ),
  ..."Stefan Tereza Ulrich Vera Wolfgang Xenia Yannick Zita Amira Bogdan Chiara Dragan Eszter Filip Giulia Henrik".split(
    " ",
  ),
];
export const lastNames = [
  ..."Huber Novák Rossi Kowalski Wagner Horváth Meier Bianchi Svoboda Fischer Dvořák Schmid Kaminski Moretti Leitner".split(
    " ",
  ),
  ..."Szabó Brunner Ferrari Procházka Baumann Zieliński Egger Conti Kovač Lindner Tóth Pichler Esposito Urban Berger".split(
    " ",
  ),
];
export const firmNames = [
  ..."Alpin Donau Tauern Karawanken Bavaria Moldau Adria Silva Nordtal Rhenus Montan Carinthia Vistula Südring".split(
    " ",
  ),
  ..."Hansa Jura Laguna Pannonia Egger Krasser Steinbach Fuchs Weidinger Lorenz Hartl Kessler Rauch Sommer".split(" "),
];

/** What a firm sells decides what stands on its orders. */
export const trades = {
  Maschinenbau: ["mechanics"],
  Elektrotechnik: ["electrics"],
  Werkzeuge: ["mechanics", "safety"],
  Bürobedarf: ["office"],
  "IT Services": ["it", "services"],
  Logistik: ["services"],
  Arbeitsschutz: ["safety", "office"],
  Labortechnik: ["laboratory"],
} as const;

export type Shelf = (typeof trades)[keyof typeof trades][number];

interface Item {
  readonly shelf: Shelf;
  readonly sku: string;
  readonly description: string;
  /** UNSPSC. */
  readonly category: string;
  /** UN/ECE; null for an amount of money. */
  readonly unit: string | null;
  /** Per unit, about. */
  readonly price: number;
  /** As many as are ordered together. */
  readonly most: number;
}

function item(
  shelf: Shelf,
  sku: string,
  description: string,
  category: string,
  unit: string | null,
  price: number,
  most: number,
): Item {
  return { shelf, sku, description, category, unit, price, most };
}

/** What a plant with offices buys. */
export const items: readonly Item[] = [
  item("mechanics", "HGR20", "Linear guide rail HGR20", "31171700", "C62", 84.5, 60),
  item("mechanics", "HGH20CA", "Carriage HGH20CA", "31171700", "C62", 31.2, 120),
  item("mechanics", "6204-2RS", "Deep groove ball bearing 6204-2RS", "31171504", "C62", 4.85, 400),
  item("mechanics", "DIN912-M8", "Hexagon socket screw DIN 912 M8", "31161500", "CEN", 11.4, 80),
  item("mechanics", "DIN125-A2", "Washer DIN 125 A2", "31161800", "CEN", 3.15, 90),
  item("mechanics", "RS-2010", "Steel sheet S235JR", "30102200", "KGM", 1.62, 2400),
  item("mechanics", "AL-6082", "Aluminium profile EN AW-6082", "30102300", "MTR", 18.9, 180),
  item("mechanics", "GEAR-M2", "Spur gear module 2", "26111500", "C62", 27.3, 60),
  item("mechanics", "PNEU-16", "Pneumatic cylinder DSNU 16", "27131700", "C62", 46.75, 40),
  item("electrics", "NM23-30", "Stepper motor NEMA 23, 3 Nm", "26101100", "C62", 118.9375, 24),
  item("electrics", "NYM-J-3G", "Installation cable NYM-J 3G", "26121600", "MTR", 0.984, 1500),
  item("electrics", "CC-1825", "Cable chain 18 × 25", "39131700", "MTR", 6.4, 120),
  item("electrics", "LED-50W", "LED panel light 50 W", "39111500", "C62", 64.2, 80),
  item("electrics", "S7-1200", "Programmable controller S7-1200", "32151700", "C62", 389, 8),
  item("electrics", "CB-16A", "Circuit breaker 16 A", "39121600", "C62", 7.9, 200),
  item("electrics", "IND-M12", "Inductive sensor M12", "41111900", "C62", 22.6, 90),
  item("office", "A4-80", "Copy paper A4, 80 g", "14111507", "RM", 4.29, 300),
  item("office", "PEN-BL", "Ballpoint pen, blue", "44121704", "C62", 0.42, 500),
  item("office", "TONER-59", "Toner cartridge 59X", "44103103", "C62", 149.9, 12),
  item("office", "CHAIR-ERG", "Office chair, ergonomic", "56112104", "C62", 329, 20),
  item("office", "DESK-SIT", "Sit-stand desk", "56101703", "C62", 612.5, 12),
  item("office", "FOLDER-8", "Lever arch file, 8 cm", "44122003", "C62", 2.15, 250),
  item("it", "NB-14", "Notebook 14 inch", "43211503", "C62", 1189, 30),
  item("it", "MON-27", "Monitor 27 inch", "43211902", "C62", 279.9, 40),
  item("it", "DOCK-TB4", "Docking station Thunderbolt 4", "43211602", "C62", 214.5, 40),
  item("it", "SW-48P", "Network switch, 48 ports", "43222612", "C62", 1840, 6),
  item("it", "SSD-2T", "Solid state drive, 2 TB", "43201830", "C62", 138.3, 50),
  item("it", "LIC-CAD", "CAD licence, one year", "43232600", "C62", 2150, 10),
  item("safety", "GLOVE-N", "Nitrile gloves, pack", "46181504", "PK", 9.8, 300),
  item("safety", "SHOE-S3", "Safety shoes S3", "46181605", "PR", 78.4, 40),
  item("safety", "HELM-E", "Safety helmet", "46181701", "C62", 16.95, 60),
  item("safety", "EAR-SNR", "Ear defenders SNR 31", "46181902", "C62", 21.3, 60),
  item("safety", "VEST-3", "High-visibility vest", "46181507", "C62", 6.25, 120),
  item("laboratory", "PIP-1000", "Pipette, 1000 µl", "41121500", "C62", 236, 10),
  item("laboratory", "TIP-1000", "Pipette tips, box", "41121600", "BX", 18.4, 120),
  item("laboratory", "ETOH-5", "Ethanol 99 %, 5 l", "12352104", "C62", 42.7, 40),
  item("laboratory", "GLS-250", "Beaker 250 ml", "41121803", "C62", 5.6, 100),
  item("laboratory", "CENT-TUB", "Centrifuge tubes, bag", "41121700", "BG", 24.9, 80),
  item("services", "", "Maintenance of the compressed air plant", "72101500", null, 1800, 1),
  item("services", "", "Road transport, part load", "78101800", null, 640, 1),
  item("services", "", "Software development, fixed price", "81111500", null, 7400, 1),
  item("services", "", "Calibration of measuring instruments", "81141500", null, 920, 1),
  item("services", "", "Training course for operators", "86101700", null, 1350, 1),
];

/** Sizes of one article are articles of their own. */
export const sizes = ["", "-S", "-M", "-L", "-XL", "-200", "-500", "-1000"] as const;

export const departments = [
  "Plant",
  "Purchasing",
  "IT",
  "Finance",
  "Maintenance",
  "Quality",
  "Logistics",
  "Research",
] as const;

export const areas = [
  "Assembly",
  "Machining",
  "Paint shop",
  "Warehouse",
  "Laboratory",
  "Office",
  "Workshop",
  "Energy",
] as const;

/** Country, town and postal code of suppliers, and the currency in which they sell. */
export const towns = [
  ["AT", "Graz", "8020", "EUR"],
  ["AT", "Linz", "4020", "EUR"],
  ["DE", "Augsburg", "86150", "EUR"],
  ["DE", "Chemnitz", "09111", "EUR"],
  ["IT", "Udine", "33100", "EUR"],
  ["SI", "Maribor", "2000", "EUR"],
  ["CH", "Winterthur", "8400", "CHF"],
  ["PL", "Kraków", "31-988", "PLN"],
  ["GB", "Hull", "HU1 2DQ", "GBP"],
  ["US", "Portland", "97209", "USD"],
] as const;

export const paymentTerms = ["Net 30", "Net 14", "Net 60", "Net 30, 2 % within 10 days", "Prepaid"] as const;
