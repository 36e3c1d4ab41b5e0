import clsx from "clsx";

export interface ProgressProps {
  /** What is measured: "Received". */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** What stands beside the bar and says the same: "32 of 96". */
  readonly text: string;
}

/** How much of something is done, as a bar and in words; amber while it is begun and not whole. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const isPart = value > 0 && value < max;
  return (
    <span className="inline-grid grid-cols-[64px_auto] items-center gap-2 text-sm whitespace-nowrap">
      <progress
        aria-label={label}
        aria-valuetext={text}
        value={Math.min(value, max)}
        max={max > 0 ? max : 1}
        className={clsx("bar w-16", isPart && "bar-wait")}
      />
      <span>{text}</span>
    </span>
  );
}
