import { shortHash } from "./format.ts";

/** Document numbers, SKUs, addresses and other signs that are read letter by letter. */
export function Mono({ children }: { readonly children: string }) {
  return <span className="font-mono text-[.92em] tracking-[-.02em]">{children}</span>;
}

/** Both ends of a hash; the whole of it when pointed at. */
export function Hash({ value }: { readonly value: string }) {
  return (
    <span title={value} className="font-mono text-[.92em] tracking-[-.02em] whitespace-nowrap">
      {shortHash(value)}
    </span>
  );
}

/** A key of the keyboard beside the control it works. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd
      aria-hidden="true"
      className="rounded-sm border border-b-2 border-current px-1 font-mono text-[.6875rem] leading-4 opacity-75 max-md:hidden pointer-coarse:hidden"
    >
      {children}
    </kbd>
  );
}
