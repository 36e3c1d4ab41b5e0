/** How often things may be tried, over all instances. */

/** Wrong passwords for one name from one address. */
export const signInsOfOne = { name: "sign-in", times: 10, seconds: 60 } as const;

/** Wrong passwords from one address. */
export const signInsFromOne = { name: "sign-in-address", times: 100, seconds: 3600 } as const;

/** Tries of one's own password, to change it. */
export const passwordTries = { name: "password", times: 10, seconds: 60 } as const;

/** Links to reset a password, for one name and from one address. */
export const resetLinksOfOne = { name: "reset", times: 3, seconds: 3600 } as const;
export const resetLinksFromOne = { name: "reset-address", times: 30, seconds: 3600 } as const;

/** Tries of secret links from one address. */
export const tokenTries = { name: "token", times: 30, seconds: 3600 } as const;

/** Links from mails that lead nowhere (any more), opened from one address: whole offices share one. */
export const mailLinkTries = { name: "mail-link", times: 200, seconds: 3600 } as const;

/** Denials of one person that reach the trail. */
export const denialsNoted = { name: "denial", times: 10, seconds: 60 } as const;
