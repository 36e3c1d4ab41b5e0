import { type Decision, wrongField, yes } from "#lib/kernel/decision";
import { env } from "#lib/platform/env";
import { resolve } from "#lib/platform/resolve";
import { addressPolicy, mayReach, readTarget } from "../address.ts";

const patience = 2_000;

/**
 * May an endpoint have this URL? Its addresses are looked up too. A name that does not exist yet passes, since nothing
 * can be sent to it and every connection is checked again. Answers the URL as it will be stored.
 */
export async function checkUrl(text: string): Promise<Decision<string, "validation_failed">> {
  const policy = addressPolicy(env.webhookAllowHosts, env.appUrl);
  const target = readTarget(text, policy);
  if (!target.ok) return refuse(target.refusal.because);

  const addresses = await soon(resolve(target.value.host));
  if (addresses === null)
    return target.value.otherwise === null ? yes(target.value.url.href) : refuse(target.value.otherwise);
  const reach = mayReach(target.value, addresses, policy);
  return reach.ok ? yes(target.value.url.href) : refuse(reach.refusal.because);
}

function refuse(because: string): Decision<never, "validation_failed"> {
  return wrongField(["url"], because);
}

/** Null when there is no answer, or none in time. */
async function soon(addresses: Promise<readonly string[]>): Promise<readonly string[] | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((give) => (timer = setTimeout(give, patience, null)));
  try {
    return await Promise.race([addresses.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
