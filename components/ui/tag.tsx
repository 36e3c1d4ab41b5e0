import clsx from "clsx";
import type { ReactNode } from "react";
import { type Tone, toneColours } from "./tone.ts";

const shapes: Readonly<Record<Tone, string>> = {
  ok: "rounded-full bg-current",
  bad: "rounded-[1px] bg-current",
  wait: "rounded-[1px] bg-current rotate-45",
  info: "rounded-full border-2 border-current",
  idle: "rounded-full border border-current",
};

/** The shape that says the same as the colour: ● fine, ■ wrong, ◆ look here, ○ under way. */
export function Shape({ tone, className = "size-[7px]" }: { readonly tone: Tone; readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx("inline-block shrink-0 forced-color-adjust-none", shapes[tone], className)}
    />
  );
}

export interface TagProps {
  readonly tone?: Tone;
  /** A plain label without a state, such as "Revision 2", has no shape. */
  readonly plain?: boolean;
  readonly children: ReactNode;
}

/** A state in a word, with its shape and colour. */
export function Tag({ tone = "idle", plain = false, children }: TagProps) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 items-center gap-[5px] rounded-full px-[7px] align-middle text-xs font-medium whitespace-nowrap forced-colors:border",
        toneColours[tone],
      )}
    >
      {!plain && <Shape tone={tone} />}
      {children}
    </span>
  );
}
