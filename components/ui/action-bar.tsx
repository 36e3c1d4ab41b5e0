import type { ReactNode } from "react";

/** The verbs of a page, always in reach: on a phone at most two large ones above the navigation, else in a row. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className="action-bar sticky bottom-0 z-20 flex flex-wrap items-center gap-2 bg-canvas py-3 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:-mx-4 max-md:grid max-md:auto-cols-fr max-md:grid-flow-col max-md:border-t max-md:border-line max-md:bg-surface max-md:px-4 print:hidden">
      {children}
    </div>
  );
}
