import { resendDelivery } from "#lib/webhooks/commands/resend-delivery";
import { awaitDelivery } from "#lib/webhooks/queries/await-delivery";

/** Sends a delivery again and waits for what comes of it, so that the page can show it. */
export const resendAndSee: typeof resendDelivery = Object.assign(
  async (...[actor, untrusted, options]: Parameters<typeof resendDelivery>) => {
    const { id, attemptCount } = await resendDelivery(actor, untrusted, options);
    return awaitDelivery(actor, id, attemptCount);
  },
  { action: resendDelivery.action, input: resendDelivery.input },
);
