/** How long a link in a mail is enough to decide. */
export const linkDays = 7;
