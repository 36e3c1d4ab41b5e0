import type { ReactNode } from "react";
import { Mark } from "#components/ui/icon";

export interface PlainPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One column in the middle, for pages outside the shell: sign-in, not found, out of order. */
export function PlainPage({ title, children }: PlainPageProps) {
  return (
    <main id="main" className="mx-auto grid min-h-dvh w-[min(26rem,calc(100vw-2rem))] content-center gap-4 py-10">
      <p className="flex items-center gap-2 text-[0.9375rem] font-bold tracking-[-.01em]">
        <Mark />
        Countersign
      </p>
      <h1 className="text-title font-bold tracking-[-.015em]">{title}</h1>
      {children}
    </main>
  );
}
