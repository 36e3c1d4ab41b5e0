import type { Tx } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import type { BankDetails } from "#lib/suppliers/bank-details";
import { bankDetailsAsked } from "../bank-details-mail.ts";
import { listChangeSigners } from "../queries/list-change-signers.ts";
import { queueMails } from "./queue-mail.ts";

interface Facts {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly companyName: string;
  readonly requesterName: string;
  readonly bankDetails: BankDetails | null;
  readonly previous: BankDetails | null;
  readonly reason: string | null;
  readonly explanation: readonly string[];
}

/** Writes to everybody for whom the open steps of a change of a supplier wait; once a step. */
export async function askForChange(tx: Tx, changeId: string): Promise<void> {
  const signers = await listChangeSigners(tx, changeId);
  const [facts] = await tx.$queryRaw<Facts[]>`
    SELECT v.id::text AS "supplierId", v.name AS "supplierName", settings.company_name AS "companyName", u.name AS "requesterName",
      c.bank_details AS "bankDetails", c.previous, c.reason, i.explanation
    FROM settings, supplier_change c JOIN supplier v ON v.id = c.supplier_id JOIN app_user u ON u.id = c.requested_by_id
      JOIN approval_instance i ON i.supplier_change_id = c.id
    WHERE c.id = ${changeId}::uuid`;
  if (!facts) throw new Error("A change that waits is not there.");
  const link = `${env.appUrl}/suppliers/${facts.supplierId}#bank-details`;
  await queueMails(
    tx,
    signers.map(({ id, name, email, stepId, onBehalfOf }) => ({
      cause: `step:${stepId}:${id}`,
      recipient: email,
      ...bankDetailsAsked({ ...facts, to: name, onBehalfOf, link }),
    })),
  );
}
