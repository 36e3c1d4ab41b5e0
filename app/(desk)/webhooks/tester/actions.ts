"use server";

import { action } from "#app/_server/action";
import { checkSignature } from "#lib/webhooks/queries/check-signature";

export const check = action(checkSignature);
