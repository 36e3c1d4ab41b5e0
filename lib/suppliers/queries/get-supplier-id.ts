import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";

/** The id of the supplier with this code; refuses where there is none. */
export async function getSupplierId(code: string): Promise<string> {
  const supplier = await db.supplier.findUnique({ where: { code }, select: { id: true } });
  return supplier?.id ?? settle(no("not_found", `There is no supplier with the code ${code}.`));
}
