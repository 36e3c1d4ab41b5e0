/** How much waits for a person. */
export interface Stake {
  readonly count: number;
  /** There may be more than were counted. */
  readonly isMore: boolean;
  /** The sum of what was counted, in the base currency. */
  readonly total: string;
  readonly currency: string;
  /** When it was counted. */
  readonly at: string;
}
