/** Days on which somebody is away, both included, YYYY-MM-DD. */
export interface Absence {
  readonly id: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly note: string | null;
}
