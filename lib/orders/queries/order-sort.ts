import { isId } from "#lib/kernel/id";
import type { CursorKey } from "#lib/kernel/page";
import { Prisma } from "#prisma/generated/client";
import type { SortField } from "../list-input.ts";

interface Sort {
  readonly field: SortField;
  readonly descending: boolean;
}

/** The column, its value as text for the cursor, its type, and whether it may be empty: then it comes last. */
const sortable = {
  createdAt: {
    column: Prisma.sql`o.created_at`,
    type: Prisma.sql`timestamptz`,
    pattern: /^\d{4}-\d\d-\d\d[ T][\d:.]+[+-]\d\d$/,
    nullable: false,
  },
  updatedAt: {
    column: Prisma.sql`o.updated_at`,
    type: Prisma.sql`timestamptz`,
    pattern: /^\d{4}-\d\d-\d\d[ T][\d:.]+[+-]\d\d$/,
    nullable: false,
  },
  number: { column: Prisma.sql`o.number`, type: Prisma.sql`text`, pattern: /^.{1,40}$/, nullable: false },
  total: { column: Prisma.sql`o.base_total`, type: Prisma.sql`numeric`, pattern: /^\d{1,16}(\.\d+)?$/, nullable: true },
  neededBy: { column: Prisma.sql`o.needed_by`, type: Prisma.sql`date`, pattern: /^\d{4}-\d\d-\d\d$/, nullable: true },
} as const satisfies Record<SortField, object>;

export function keyColumn(field: SortField): Prisma.Sql {
  return Prisma.sql`${sortable[field].column}::text`;
}

/** Is this a key that a page sorted by this field gave out? */
export function isKeyFor(field: SortField, key: CursorKey): boolean {
  const [value, id] = key;
  const fits =
    value === null ? sortable[field].nullable : typeof value === "string" && sortable[field].pattern.test(value);
  return key.length === 2 && fits && typeof id === "string" && isId(id);
}

export function orderBy({ field, descending }: Sort): Prisma.Sql {
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const { column, nullable } = sortable[field];
  return nullable
    ? Prisma.sql`${column} ${direction} NULLS LAST, o.id ${direction}`
    : Prisma.sql`${column} ${direction}, o.id ${direction}`;
}

/** What comes after the last row shown. */
export function after({ field, descending }: Sort, [value, id]: CursorKey): Prisma.Sql {
  const { column, type, nullable } = sortable[field];
  const beyond = descending ? Prisma.sql`<` : Prisma.sql`>`;
  if (value === null) return Prisma.sql`(${column} IS NULL AND o.id ${beyond} ${id}::uuid)`;
  const next = Prisma.sql`(${column}, o.id) ${beyond} (${value}::${type}, ${id}::uuid)`;
  return nullable ? Prisma.sql`(${next} OR ${column} IS NULL)` : next;
}
