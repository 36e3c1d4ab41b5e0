const seconds = [10, 60, 300, 900, 3_600, 7_200, 14_400, 28_800, 57_600];

/** When to try again after so many failed tries (from 1); null: never, the mail has failed. */
export function nextTry(attempts: number, now: Date): Date | null {
  const pause = seconds[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * 1_000);
}
