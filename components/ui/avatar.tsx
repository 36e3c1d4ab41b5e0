import { initialsOf } from "./format.ts";

/** The initials of somebody whose name stands beside it. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-[10.5px] font-bold tracking-[.02em] text-accent"
    >
      {initialsOf(name)}
    </span>
  );
}
