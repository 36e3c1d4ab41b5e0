import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";

export interface LinkProps extends Omit<ComponentProps<typeof NextLink>, "href"> {
  /** An address that was composed: with a query, from data, from a list of entries. */
  readonly href: string;
}

/** A link within the app whose address comes as data; pages that know theirs by heart let Next check it. */
export function Link({ href, ...rest }: LinkProps) {
  return <NextLink {...rest} href={href as Route} />;
}
