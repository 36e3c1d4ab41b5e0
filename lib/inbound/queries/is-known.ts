import { db } from "#lib/platform/db";

/** Did this source tell the same before, under whatever id, and did it take effect? */
export async function isKnown(sourceId: string, businessKey: string): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ known: boolean }]>`
    SELECT EXISTS (SELECT FROM inbound_message WHERE source_id = ${sourceId}::uuid AND business_key = ${businessKey} AND state = 'processed') AS known`;
  return row.known;
}
