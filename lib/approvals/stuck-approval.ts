/** A step, open or still to come, that nobody who is left can sign. */
export interface StuckApproval {
  readonly stepId: string;
  /** "Rosa Steiner", "one of Finance" */
  readonly who: string;
  /** When the order was submitted. */
  readonly since: string;
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
    readonly supplier: { readonly name: string };
    readonly requester: { readonly id: string; readonly name: string };
    readonly total: string;
    readonly currency: string;
  };
}
