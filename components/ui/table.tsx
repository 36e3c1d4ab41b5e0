import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

export interface TableProps {
  /** What the table holds, for those who cannot see the head above it; also the name of the scroll area. */
  readonly caption: string;
  /** Five columns and more: on a phone it keeps its width and scrolls, instead of squeezing its words. */
  readonly wide?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A dense table that scrolls sideways on its own when it is wider than its place. */
export function Table({ caption, wide = false, className, children }: TableProps) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="relative overflow-x-auto rounded-[inherit] -outline-offset-2"
    >
      <table className={clsx("w-full border-collapse text-table", wide && "max-md:min-w-[44rem]", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

interface CellLook {
  /** Right-aligned, never wrapped: amounts, quantities, counts. */
  readonly numeric?: boolean;
  readonly className?: string;
}

const cell = "px-2.5 py-[7px] border-b border-line first:pl-3.5 last:pr-3.5";

export function Th({ numeric = false, className, scope = "col", ...rest }: ComponentProps<"th"> & CellLook) {
  const align = numeric ? "text-right" : "text-left";
  return (
    <th
      scope={scope}
      className={clsx(cell, "text-xs font-label whitespace-nowrap text-ink-3", align, className)}
      {...rest}
    />
  );
}

/** The head of the column with what can be done to a row. */
export function ThVerbs() {
  return (
    <Th>
      <span className="sr-only">Verbs</span>
    </Th>
  );
}

export function Td({ numeric = false, className, ...rest }: ComponentProps<"td"> & CellLook) {
  const align = numeric && "text-right whitespace-nowrap";
  return <td className={clsx(cell, "align-top in-[tbody_tr:last-child]:border-b-0", align, className)} {...rest} />;
}

export interface TrProps extends ComponentProps<"tr"> {
  readonly selected?: boolean;
}

export function Tr({ selected = false, className, ...rest }: TrProps) {
  const ground = selected ? "bg-selected" : "in-[tbody]:hover:bg-hover";
  return <tr aria-current={selected || undefined} className={clsx("relative", ground, className)} {...rest} />;
}

/** The one link of a row; all of the row leads there. Other controls of the row want `relative z-1`. */
export function RowLink({ className, ...rest }: ComponentProps<"a">) {
  return <a className={clsx("font-medium after:absolute after:inset-0 hover:underline", className)} {...rest} />;
}

/** The small second line of a cell. */
export function Under({ children }: { readonly children: ReactNode }) {
  return <span className="block text-sm text-ink-3">{children}</span>;
}
