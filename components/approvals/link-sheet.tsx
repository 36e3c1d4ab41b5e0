import type { ReactNode } from "react";
import { Mark } from "#components/ui/icon";

export interface LinkSheetProps {
  readonly title: string;
  /** Whose link it is. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A page outside the shell for one order, read on a phone more often than not. */
export function LinkSheet({ title, name, children }: LinkSheetProps) {
  return (
    <main id="main" className="mx-auto grid w-[min(44rem,calc(100vw-2rem))] content-start gap-4 py-6">
      <p className="flex items-center gap-2 text-[0.9375rem] font-bold tracking-[-.01em]">
        <Mark />
        Countersign
        <span className="ml-auto text-sm font-normal text-ink-3">for {name}</span>
      </p>
      <h1 className="text-md font-semibold">{title}</h1>
      {children}
    </main>
  );
}
