/** The person at the keyboard can put it right; the message says how. */
export class UsageError extends Error {}
