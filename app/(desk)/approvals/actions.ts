"use server";

import { action } from "#app/_server/action";
import { decideApprovals } from "#app/_server/decide-approvals";
import { addApprover as addApproverCommand } from "#lib/approvals/commands/add-approver";
import { reassignApproval } from "#lib/approvals/commands/reassign-approval";
import { recuseApprover } from "#lib/approvals/commands/recuse-approver";
import { acceptException } from "#lib/invoices/commands/accept-exception";
import { disputeException } from "#lib/invoices/commands/dispute-exception";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges as requestChangesCommand } from "#lib/orders/commands/request-changes";
import { andGoOn } from "./go-on.ts";
import { withMadeRemarks } from "./remarks.ts";
import { andReport } from "./selection.ts";

export const approve = action(approveOrder);
export const reject = withMadeRemarks(action(rejectOrder));
export const requestChanges = withMadeRemarks(action(requestChangesCommand));
export const reassign = action(reassignApproval);
export const addApprover = action(addApproverCommand);
export const recuse = action(recuseApprover);

export const approveSelected = andReport(action(decideApprovals));

export const approveAndGoOn = andGoOn(approve);
export const rejectAndGoOn = andGoOn(reject);
export const requestChangesAndGoOn = andGoOn(requestChanges);
export const acceptAndGoOn = andGoOn(action(acceptException));
export const disputeAndGoOn = andGoOn(action(disputeException));
export const reassignAndGoOn = andGoOn(reassign);
export const recuseAndGoOn = andGoOn(recuse);
