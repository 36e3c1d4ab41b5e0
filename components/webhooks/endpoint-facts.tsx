import type { ReactNode } from "react";
import { Time } from "#components/ui/time";
import type { Endpoint } from "#lib/webhooks/endpoint";
import { untilInWords } from "./words.ts";
import { ageInWords } from "../home/age.ts";

export interface EndpointFactsProps {
  readonly endpoint: Endpoint;
  readonly backlog: { readonly waiting: number; readonly oldest: string | null; readonly failed: number };
  readonly zone: string;
  /** The moment of asking, ISO 8601. */
  readonly now: string;
}

/** How an endpoint is, in a strip: what it took last, what waits, and when it is tried again. */
export function EndpointFacts({ endpoint, backlog, zone, now }: EndpointFactsProps) {
  const { lastSuccessAt, failingSince, consecutiveFailures, previousSecretUntil } = endpoint;
  return (
    <dl className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-4">
      <Fact label="Last success">{lastSuccessAt === null ? "Never" : <Time at={lastSuccessAt} zone={zone} />}</Fact>
      <Fact label="Waiting" more={backlog.oldest && `oldest ${ageInWords(backlog.oldest, new Date(now))}`}>
        {backlog.waiting}
      </Fact>
      <Fact label="Failures in a row" more={failingSince && <>since {<Time at={failingSince} zone={zone} />}</>}>
        {consecutiveFailures}
      </Fact>
      <Fact
        label="Sends next"
        more={previousSecretUntil && <>two keys until {<Time at={previousSecretUntil} zone={zone} />}</>}
      >
        {nextInWords(endpoint, now)}
      </Fact>
    </dl>
  );
}

function nextInWords({ enabled, holdUntil }: Endpoint, now: string): string {
  if (!enabled) return "When enabled";
  return holdUntil === null ? "At once" : untilInWords(holdUntil, now);
}

function Fact({
  label,
  more,
  children,
}: {
  readonly label: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="bg-surface px-3.5 py-2.5">
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd>
        <span className="text-lg font-semibold">{children}</span>{" "}
        {more && <span className="text-sm text-ink-3">{more}</span>}
      </dd>
    </div>
  );
}
