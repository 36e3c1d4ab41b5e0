import clsx from "clsx";
import { type ReactNode, useId } from "react";

export interface CardProps {
  readonly title?: ReactNode;
  /** What stands at the right end of the head: a fact, a link, a small button. */
  readonly right?: ReactNode;
  /** Space around the content; leave out for tables and lists that draw their own. */
  readonly padded?: boolean;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A sheet that answers one question; its head names it. */
export function Card({ title, right, padded = false, id, className, children }: CardProps) {
  const headId = useId();
  const named = title !== undefined;
  const Sheet = named ? "section" : "div";

  return (
    <Sheet
      id={id}
      aria-labelledby={named ? headId : undefined}
      className={clsx("min-w-0 rounded-lg border border-line bg-surface", className)}
    >
      {named && (
        <header className="flex flex-wrap items-center gap-2 border-b border-line px-3.5 py-2.5">
          <h2 id={headId} className="font-semibold">
            {title}
          </h2>
          {right !== undefined && <div className="ml-auto text-sm text-ink-3">{right}</div>}
        </header>
      )}
      {padded ? <div className="px-3.5 py-3">{children}</div> : children}
    </Sheet>
  );
}
