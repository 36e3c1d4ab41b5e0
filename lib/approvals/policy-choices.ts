/** What somebody who writes a policy chooses from. */
export interface PolicyChoices {
  readonly currency: string;
  /** Who may sign, by name; the first five hundred. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly costCentres: readonly string[];
  readonly departments: readonly string[];
}
