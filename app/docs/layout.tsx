import type { ReactNode } from "react";

/** What is open to all, without the navigation of those who signed in. */
export default function DocsLayout({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-6 max-md:p-4">
      {children}
    </main>
  );
}
