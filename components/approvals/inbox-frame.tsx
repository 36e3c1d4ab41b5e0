import clsx from "clsx";
import type { ReactNode } from "react";

export interface InboxFrameProps {
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** On a phone there is room for one of the two. */
  readonly shows: "list" | "detail";
}

/** The list at the left, what is chosen in it at the right. */
export function InboxFrame({ list, detail, shows }: InboxFrameProps) {
  return (
    <div className="lg:-mx-6 lg:-mt-5 lg:-mb-10 lg:grid lg:min-h-[calc(100dvh-3.25rem)] lg:grid-cols-[minmax(20rem,27.5rem)_minmax(0,1fr)]">
      <div className={clsx("border-line lg:border-r", shows === "detail" && "max-lg:hidden")}>{list}</div>
      <div className={clsx("grid content-start gap-3 lg:px-6 lg:py-5", shows === "list" && "max-lg:hidden")}>
        {detail}
      </div>
    </div>
  );
}
