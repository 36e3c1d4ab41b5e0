/** A unit as people choose it: the UN/ECE code, its name, and what stands beside a quantity. */
export interface PickListUnit {
  readonly code: string;
  readonly name: string;
  readonly label: string;
}

/** The units that nearly every order needs, in the order in which they are offered. */
export const pickListUnits: readonly PickListUnit[] = [
  { code: "C62", name: "piece", label: "pc" },
  { code: "EA", name: "each", label: "ea" },
  { code: "XBX", name: "box", label: "box" },
  { code: "XPK", name: "package", label: "package" },
  { code: "XCT", name: "carton", label: "carton" },
  { code: "XPX", name: "pallet", label: "pallet" },
  { code: "RM", name: "ream", label: "ream" },
  { code: "PR", name: "pair", label: "pair" },
  { code: "SET", name: "set", label: "set" },
  { code: "DZN", name: "dozen", label: "dozen" },
  { code: "CEN", name: "hundred", label: "hundred" },
  { code: "KGM", name: "kilogram", label: "kg" },
  { code: "GRM", name: "gram", label: "g" },
  { code: "TNE", name: "tonne", label: "t" },
  { code: "LBR", name: "pound", label: "lb" },
  { code: "LTR", name: "litre", label: "l" },
  { code: "MLT", name: "millilitre", label: "ml" },
  { code: "GLL", name: "US gallon", label: "gal" },
  { code: "MTR", name: "metre", label: "m" },
  { code: "FOT", name: "foot", label: "ft" },
  { code: "MTK", name: "square metre", label: "m²" },
  { code: "FTK", name: "square foot", label: "ft²" },
  { code: "MTQ", name: "cubic metre", label: "m³" },
  { code: "HUR", name: "hour", label: "h" },
  { code: "DAY", name: "day", label: "day" },
  { code: "MON", name: "month", label: "month" },
  { code: "ANN", name: "year", label: "year" },
  { code: "LS", name: "lump sum", label: "lump sum" },
  { code: "KWH", name: "kilowatt hour", label: "kWh" },
];
