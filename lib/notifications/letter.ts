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

/** A letter as plain text. */
export function textOf({ greeting, lead, paragraphs, lists, buttons, remark, signature }: Letter): string {
  const listed = lists.map(({ title, items, more }) =>
    [`${title}:`, ...items.map((item) => `- ${item}`), ...(more > 0 ? [`and ${more} more`] : [])].join("\n"),
  );
  const links = buttons.map(({ label, link }) => `${label}: ${link}`).join("\n");
  return `${[greeting, lead, ...paragraphs, ...listed, links, remark, signature].join("\n\n")}\n`;
}
