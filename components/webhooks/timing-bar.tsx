import type { Attempt } from "#lib/webhooks/delivery";
import { type TimingPart, timingParts } from "./timing-parts.ts";

const looks: Readonly<Record<TimingPart["name"], { bar: string; dot: string }>> = {
  dns: { bar: "fill-ink-3", dot: "bg-ink-3" },
  connect: { bar: "fill-info", dot: "bg-info" },
  tls: { bar: "fill-wait", dot: "bg-wait" },
  "first byte": { bar: "fill-accent", dot: "bg-accent" },
  rest: { bar: "fill-ink-2", dot: "bg-ink-2" },
};

/** What the time of one try went into: a bar, and the same in figures. */
export function TimingBar({ timing }: { readonly timing: Attempt["timing"] }) {
  const parts = timingParts(timing);
  const figure = (time: number) => Math.round(time).toLocaleString("en");
  return (
    <div className="grid gap-1.5">
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden className="h-2.5 w-full max-w-xl rounded-sm">
        {parts.map(({ name, from, percent }) => (
          <rect key={name} x={from} width={percent} height={2} className={looks[name].bar} />
        ))}
      </svg>
      <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink-2">
        {parts.map(({ name, took }) => (
          <li key={name}>
            <span aria-hidden className={`mr-1.5 inline-block size-2.5 ${looks[name].dot}`} />
            {name} {figure(took)}
          </li>
        ))}
        <li className="font-medium">total {figure(timing.total)} ms</li>
      </ul>
    </div>
  );
}
