"use server";

import { formAction } from "#app/_server/action";
import { byLinkInput, byMailLink } from "#app/_server/by-mail-link";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges as requestChangesCommand } from "#lib/orders/commands/request-changes";

export const approve = formAction(byLinkInput, byMailLink(approveOrder));
export const reject = formAction(byLinkInput, byMailLink(rejectOrder));
export const requestChanges = formAction(byLinkInput, byMailLink(requestChangesCommand));
