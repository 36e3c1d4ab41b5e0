"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "#components/ui/link";
import { isCurrent } from "./nav.ts";

export interface NavLinkProps {
  readonly href: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A link that knows when it is where the reader stands. */
export function NavLink({ href, className, children }: NavLinkProps) {
  return (
    <Link href={href} aria-current={isCurrent(href, usePathname()) ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
