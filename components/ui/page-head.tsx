import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

export interface PageHeadProps {
  readonly crumbs?: readonly Crumb[];
  readonly title: ReactNode;
  readonly tags?: ReactNode;
  /** One sentence before any table: who, how much, until when. */
  readonly sentence?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHead({ crumbs, title, tags, sentence, actions }: PageHeadProps) {
  return (
    <div className="mb-4">
      {crumbs && crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <h1 className="min-w-0 text-title font-bold tracking-[-.015em] wrap-anywhere">{title}</h1>
            {tags}
          </div>
          {sentence !== undefined && <p className="mt-0.5 text-ink-2">{sentence}</p>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="You are here" className="mb-1.5 text-sm text-ink-3">
      <ol className="flex flex-wrap gap-x-1.5">
        {crumbs.map(({ label, href }, index) => (
          <li key={label} className="flex gap-x-1.5">
            {index > 0 && <span aria-hidden="true">/</span>}
            {href === undefined ? (
              label
            ) : (
              <Link href={href} className="-my-1 py-1 hover:text-ink hover:underline">
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
