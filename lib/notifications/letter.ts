/** A mail's parts in reading order, for both of its forms. */
export interface Letter {
  readonly greeting: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly lists: readonly { readonly title: string; readonly items: readonly string[]; readonly more: number }[];
  readonly buttons: readonly { readonly label: string; readonly link: string }[];
  readonly remark: string;
  readonly signature: string;
}
