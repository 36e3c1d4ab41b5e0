/** One suite of measurements; figures count only against the others of the same run. */
export interface Figures {
  readonly suite: string;
  readonly rows: readonly {
    readonly what: string;
    readonly perSecond: number;
    readonly of?: string;
    readonly ratio?: number;
  }[];
}
