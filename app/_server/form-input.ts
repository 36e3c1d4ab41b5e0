import * as z from "zod";

/** A form's fields while they are being put in their places. */
type Tree = Map<string, Tree> | FormDataEntryValue[];

const mostParts = 8;
const highestIndex = 10_000;

/**
 * A form as the object its command wants. Names are paths: `shipTo.street`, `lines[0].quantity`, `lines.0.quantity`, `roles[]`.
 * An empty text is null where the field may be null (that clears it), otherwise it is as if the field were not there.
 */
export function formInput(form: FormData, schema: z.ZodType): unknown {
  const root: Tree = new Map();
  for (const [name, value] of form) {
    const parts = name.split(/[.[\]]+/).filter((part) => part !== "");
    if (name.startsWith("$ACTION") || name === "idempotencyKey" || parts.length === 0 || parts.length > mostParts)
      continue;
    place(root, parts, value);
  }
  return settled(root, schema);
}

function place(tree: Map<string, Tree>, [part = "", ...rest]: readonly string[], value: FormDataEntryValue): void {
  const found = tree.get(part);
  if (rest.length === 0) {
    if (Array.isArray(found)) found.push(value);
    else if (found === undefined) tree.set(part, [value]);
    return;
  }
  if (Array.isArray(found)) return;
  const branch = found ?? new Map<string, Tree>();
  tree.set(part, branch);
  place(branch, rest, value);
}

function settled(tree: Tree, schema: z.ZodType | undefined): unknown {
  const wanted = schema && unwrapped(schema);
  if (Array.isArray(tree)) return settledValue(tree, schema, wanted);

  const keys = [...tree.keys()];
  if (wanted instanceof z.ZodArray || (!(wanted instanceof z.ZodObject) && keys.length > 0 && keys.every(isIndex))) {
    const inner = wanted instanceof z.ZodArray ? (wanted.element as z.ZodType) : undefined;
    const ordered = keys.filter(isIndex).toSorted((one, other) => Number(one) - Number(other));
    return ordered.map((key) => settled(tree.get(key) ?? [], inner)).filter((entry) => entry !== undefined);
  }
  const shape: Readonly<Record<string, z.ZodType>> = wanted instanceof z.ZodObject ? wanted.shape : {};
  const entries = [...tree].map(([key, branch]) => {
    return [key, settled(branch, Object.hasOwn(shape, key) ? shape[key] : undefined)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** A checkbox with a hidden "false" before it comes twice: the last one counts, unless a list is wanted. */
function settledValue(
  values: FormDataEntryValue[],
  schema: z.ZodType | undefined,
  wanted: z.ZodType | undefined,
): unknown {
  if (wanted instanceof z.ZodArray) return values.filter((value) => value !== "");
  const last = values.at(-1);
  if (last !== "") return last;
  return schema && mayBeNull(schema) ? null : undefined;
}

function mayBeNull(schema: z.ZodType): boolean {
  try {
    return schema.safeParse(null).success;
  } catch {
    return false;
  }
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) {
    const before = unwrapped(schema.in as z.ZodType);
    return before instanceof z.ZodTransform ? unwrapped(schema.out as z.ZodType) : before;
  }
  return schema;
}

function isIndex(key: string): boolean {
  return /^\d{1,5}$/.test(key) && Number(key) <= highestIndex;
}
