import { deriveMails } from "#lib/notifications/jobs/derive-mails";
import { sendDueMails } from "#lib/notifications/jobs/send-mails";
import { elected, locks } from "./election.ts";
import { repeating } from "./part.ts";

const restMs = 500;

/** Writes the mails that follow from events, and sends what is due. */
export const mails = elected(
  locks.mails,
  repeating("mails", restMs, async () => {
    const derived = await deriveMails();
    const sent = await sendDueMails();
    return derived === "more" || sent === "more" ? "more" : "rest";
  }),
);
