import { newId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";
import type { ScaleCompany } from "./company.ts";

/** People without passwords and their limits, suppliers and cost centres. */
export async function writeCompany(tx: Tx, { users, suppliers, costCentres }: ScaleCompany): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO app_user (id, email, name, roles, department, manager_id, updated_at)
    SELECT id, email, name, roles, department, "managerId", now() FROM jsonb_to_recordset(${JSON.stringify(users)}::jsonb)
      AS u (id uuid, email text, name text, roles "Role"[], department text, "managerId" uuid)`;
  await tx.approvalLimit.createMany({
    data: users.flatMap(({ id, approvalLimit: amount }) =>
      amount === null ? [] : [{ id: newId(), userId: id, amount }],
    ),
  });
  await tx.$executeRaw`
    INSERT INTO supplier (id, code, name, currency, country, email, address, payment_terms, two_way_match, search_text, skeleton, updated_at)
    SELECT id, code, name, currency, country, email, address, "paymentTerms", "twoWayMatch", "searchText", skeleton, now()
    FROM jsonb_to_recordset(${JSON.stringify(suppliers)}::jsonb) AS s (id uuid, code text, name text, currency text, country text, email text,
      address jsonb, "paymentTerms" text, "twoWayMatch" bool, "searchText" text, skeleton text)`;
  await tx.$executeRaw`
    INSERT INTO cost_centre (id, code, name, owner_id, updated_at) SELECT id, code, name, "ownerId", now()
    FROM jsonb_to_recordset(${JSON.stringify(costCentres)}::jsonb) AS c (id uuid, code text, name text, "ownerId" uuid)`;
}
