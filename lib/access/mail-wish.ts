/** When somebody is told by mail that his signature is wanted: at once, every working morning, or not. */
export const mailWishes = ["AT_ONCE", "DIGEST", "OFF"] as const;

export type MailWish = (typeof mailWishes)[number];
