import type { Tx } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import type { SupplierChange } from "#lib/suppliers/supplier-change";
import { bankDetailsChanged } from "../bank-details-mail.ts";
import { queueMail } from "./queue-mail.ts";

/** Tells the supplier that its bank details changed, where it has an e-mail; whom to tell if that was wrong: the company, or who proposed it. */
export async function tellBankDetails(tx: Tx, change: SupplierChange): Promise<void> {
  const { id, supplier, requestedBy, bankDetails, previous } = change;
  const { email } = await tx.supplier.findUniqueOrThrow({ where: { id: supplier.id }, select: { email: true } });
  if (email === null) return;
  const company = await tx.settings.findFirstOrThrow({ select: { companyName: true, email: true } });
  const requester = await tx.user.findUniqueOrThrow({ where: { id: requestedBy.id }, select: { email: true } });
  const message = bankDetailsChanged({
    supplierName: supplier.name,
    companyName: company.companyName,
    requesterName: requestedBy.name,
    bankDetails,
    previous,
    contact: company.email ?? requester.email,
    link: `${env.appUrl}/suppliers/${supplier.id}`,
  });
  await queueMail(tx, { cause: `bank-details:${id}`, recipient: email, ...message });
}
