import { query } from "#lib/change/query";
import { clock } from "#lib/platform/clock";
import { type Diagnosis, diagnose } from "../diagnosis.ts";
import { checkSignatureInput } from "../input.ts";

/** Why a receiver refuses a webhook, from what it got and the secret it has. Nothing of it is kept or logged. */
export const checkSignature = query("delivery.read", checkSignatureInput, (_actor, pasted): Promise<Diagnosis> => {
  return Promise.resolve(diagnose(pasted, clock.now()));
});
