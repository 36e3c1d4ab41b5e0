import { BankChangeCard } from "#components/suppliers/bank-change-card";
import { BankChangeForm } from "#components/suppliers/bank-change-form";
import { BankDecision } from "#components/suppliers/bank-decision";
import { BankDetailsCard } from "#components/suppliers/bank-details-card";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { getSupplierChange } from "#lib/suppliers/queries/get-supplier-change";
import { listSupplierChanges } from "#lib/suppliers/queries/list-supplier-changes";
import type { Supplier } from "#lib/suppliers/supplier";
import { companyCalendar } from "../../calendar.ts";
import { approveChange, proposeChange, rejectChange, withdrawChange } from "../actions.ts";

interface BankDetailsProps {
  readonly actor: Actor;
  readonly supplier: Supplier;
}

const actions = { approve: approveChange, reject: rejectChange, withdraw: withdrawChange };

/** Where the supplier is paid; for the company also what waits to be signed, and what was proposed before. */
export async function BankDetails({ actor, supplier }: BankDetailsProps) {
  const { timeZone: zone } = await companyCalendar();
  const changes = await changesOf(actor, supplier.id);
  const waiting = changes.find(({ status }) => status === "PENDING_APPROVAL");
  const open = waiting && (await getSupplierChange(actor, { id: waiting.id })).supplierChange;
  const mayPropose = can(actor, "supplier-change.propose").ok && !open;
  return (
    <div id="bank-details" className="grid gap-4">
      {open && (
        <BankChangeCard change={open} explanation={open.route.explanation} zone={zone}>
          <BankDecision change={open} allowed={open.allowedCommands} actions={actions} />
        </BankChangeCard>
      )}
      <BankDetailsCard
        details={supplier.bankDetails}
        propose={mayPropose ? <BankChangeForm supplier={supplier} propose={proposeChange} /> : undefined}
        history={changes.filter((change) => change !== waiting)}
        zone={zone}
      />
    </div>
  );
}

async function changesOf(actor: Actor, supplierId: string) {
  if (!can(actor, "supplier-change.read").ok) return [];
  return (await listSupplierChanges(actor, { id: supplierId, limit: "20" })).data;
}
