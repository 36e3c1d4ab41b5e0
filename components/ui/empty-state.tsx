import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** Verb and noun: "Create your first purchase order"; or what is true: "Nothing waits for you". */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one thing to do now. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-1.5 px-6 py-12 text-center">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children !== undefined && <p className="max-w-prose text-ink-2">{children}</p>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}
