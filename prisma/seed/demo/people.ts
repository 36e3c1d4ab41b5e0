import type { Role } from "#lib/access/role";

interface Person {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly department?: string;
  /** In euros; without it any amount. */
  readonly limit?: string;
  /** The code of the supplier whose user he is. */
  readonly supplier?: string;
}

/** Who works at Hofer Anlagenbau, and one who works at a supplier. */
const people = {
  lena: {
    name: "Lena Moser",
    email: "lena.moser@hofer.example",
    roles: ["BUYER", "APPROVER"],
    department: "Purchasing",
  },
  ines: { name: "Ines Auer", email: "ines.auer@hofer.example", roles: ["BUYER"], department: "Purchasing" },
  rosa: { name: "Rosa Steiner", email: "rosa.steiner@hofer.example", roles: ["APPROVER"], department: "Plant" },
  paul: {
    name: "Paul Winkler",
    email: "paul.winkler@hofer.example",
    roles: ["APPROVER"],
    department: "IT",
    limit: "5000.00",
  },
  tom: { name: "Tom Bauer", email: "tom.bauer@hofer.example", roles: ["FINANCE", "APPROVER"], department: "Finance" },
  eva: { name: "Eva Lang", email: "eva.lang@hofer.example", roles: ["FINANCE"], department: "Finance" },
  jonas: { name: "Jonas Kern", email: "jonas.kern@hofer.example", roles: ["RECEIVER"], department: "Warehouse" },
  clara: { name: "Clara Novak", email: "clara.novak@hofer.example", roles: ["ADMIN"], department: "IT" },
  felix: { name: "Felix Brandt", email: "felix.brandt@hofer.example", roles: ["AUDITOR"], department: "Audit" },
  martin: {
    name: "Martin Gruber",
    email: "martin.gruber@alpenwerk.example",
    roles: ["SUPPLIER"],
    supplier: "ALPENWERK",
  },
} as const satisfies Readonly<Record<string, Person>>;

export type PersonKey = keyof typeof people;

export const everyone: readonly (readonly [PersonKey, Person])[] = Object.entries(people) as [PersonKey, Person][];
