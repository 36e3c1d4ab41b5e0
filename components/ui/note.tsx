import clsx from "clsx";
import type { ReactNode } from "react";
import { Shape } from "./tag.tsx";
import { type Tone, toneColours } from "./tone.ts";

export interface NoteProps {
  readonly tone?: Tone;
  /** The fact, in a few bold words with a full stop. */
  readonly title?: ReactNode;
  /** `alert` speaks at once (what you did failed), `status` politely; a note that was there from the start is neither. */
  readonly role?: "alert" | "status";
  readonly children?: ReactNode;
}

/** One sentence, and what to do about it. */
export function Note({ tone = "info", title, role, children }: NoteProps) {
  return (
    <div
      role={role}
      className={clsx(
        "flex gap-2.5 rounded-lg px-3.5 py-2.5 text-table forced-colors:border [&_a]:underline",
        toneColours[tone],
      )}
    >
      <Shape tone={tone} className="mt-[5px] size-2.5" />
      <div className="min-w-0 wrap-anywhere">
        {title !== undefined && <strong className="font-semibold">{title} </strong>}
        {children}
      </div>
    </div>
  );
}
