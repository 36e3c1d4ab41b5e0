/** How often things may be tried, over all instances. */

/** Messages of one source. */
export const messagesOfOne = { name: "inbound", times: 300, seconds: 10 } as const;

/** Requests turned away at the door of one source, which its log shows. */
export const rejectionsNoted = { name: "inbound-rejected", times: 30, seconds: 60 } as const;
