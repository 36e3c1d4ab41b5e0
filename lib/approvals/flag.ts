/** What to look at before signing, in the order in which it is shown. */
export const flags = [
  "CHANGED_SINCE_YOU_APPROVED",
  "POSSIBLE_SPLIT",
  "PRICE_ROSE",
  "NEW_SUPPLIER",
  "NOBODY_CAN_SIGN",
  "ON_HOLD",
] as const;
export type Flag = (typeof flags)[number];

/** A flag, and the sentence that says why it is raised. */
export interface RaisedFlag {
  readonly code: Flag;
  readonly because: string;
}
