/** What time it is. The one place to ask, so that a test can say. */
export const clock = {
  now: (): Date => new Date(),
};
