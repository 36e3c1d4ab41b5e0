"use server";

import { action } from "#app/_server/action";
import { cancelRecovery } from "#lib/webhooks/commands/cancel-recovery";
import { createEndpoint } from "#lib/webhooks/commands/create-endpoint";
import { deleteEndpoint } from "#lib/webhooks/commands/delete-endpoint";
import { editEndpoint } from "#lib/webhooks/commands/edit-endpoint";
import { recoverDeliveries } from "#lib/webhooks/commands/recover-deliveries";
import { rotateSecret } from "#lib/webhooks/commands/rotate-secret";
import { sendTest } from "#lib/webhooks/commands/send-test";
import { tryUrl } from "#lib/webhooks/commands/try-url";
import { resendAndSee } from "./resend-and-see.ts";

export const create = action(createEndpoint);
export const tryOut = action(tryUrl);
export const edit = action(editEndpoint);
export const save = action(editEndpoint, { redirectTo: ({ id }) => `/webhooks/${id}` });
export const rotate = action(rotateSecret);
export const recover = action(recoverDeliveries);
export const recoverAndSee = action(recoverDeliveries, { redirectTo: ({ endpointId }) => `/webhooks/${endpointId}` });
export const stopRecovery = action(cancelRecovery);
export const remove = action(deleteEndpoint, { redirectTo: () => "/webhooks" });
export const test = action(sendTest, { redirectTo: ({ id }) => `/webhooks/deliveries/${id}` });
export const resend = action(resendAndSee);
