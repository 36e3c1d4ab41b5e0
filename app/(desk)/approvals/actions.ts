"use server";

import { action } from "#app/_server/action";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges as requestChangesCommand } from "#lib/orders/commands/request-changes";
import { andGoOn } from "./go-on.ts";

export const approve = action(approveOrder);
export const reject = action(rejectOrder);
export const requestChanges = action(requestChangesCommand);

export const approveAndGoOn = andGoOn(approve);
export const rejectAndGoOn = andGoOn(reject);
export const requestChangesAndGoOn = andGoOn(requestChanges);
