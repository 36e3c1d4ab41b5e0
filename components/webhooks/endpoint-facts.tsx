import type { ReactNode } from "react";
import { Time } from "#components/ui/time";
import type { Endpoint } from "#lib/webhooks/endpoint";
import type { EndpointHealth } from "#lib/webhooks/endpoint-health";
import { breakerWords, countWords, latencyWords, successWords, untilInWords } from "./words.ts";
import { ageInWords } from "../home/age.ts";

export interface EndpointFactsProps {
  readonly endpoint: Endpoint;
  readonly health: EndpointHealth;
  readonly zone: string;
  /** The moment of asking, ISO 8601. */
  readonly now: string;
}

/** How an endpoint is, in a strip: how much it takes and how fast, what waits, its breaker, and when it last took something. */
export function EndpointFacts({ endpoint, health, zone, now }: EndpointFactsProps) {
  const { lastSuccessAt, consecutiveFailures, previousSecretUntil, holdUntil, enabled } = endpoint;
  const { delivered, failed, waiting, oldest } = health;
  const tries = delivered + failed;
  const breaker = breakerWords(endpoint, now);
  const held =
    breaker.state === "closed" && holdUntil !== null ? `sends ${untilInWords(holdUntil, now)}` : breaker.more;
  return (
    <dl className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-5">
      <Fact label="Delivered, 24 h" more={`of ${tries.toLocaleString("en")} ${tries === 1 ? "try" : "tries"}`}>
        {successWords(health)}
      </Fact>
      <Fact label="Answer time p50 / p95">{latencyWords(health)}</Fact>
      <Fact label="Waiting" more={oldest && `oldest ${ageInWords(oldest, new Date(now))}`}>
        {countWords(waiting)}
      </Fact>
      <Fact label="Breaker" more={enabled ? held : "nothing is sent while paused"}>
        <span className={breaker.state === "closed" ? undefined : "text-wait"}>{breaker.word}</span>
      </Fact>
      <Fact
        label={consecutiveFailures === 0 ? "Last success" : `${failuresInWords(consecutiveFailures)}, last success`}
        more={previousSecretUntil && <>two keys until {<Time at={previousSecretUntil} zone={zone} />}</>}
        className="max-md:col-span-2"
      >
        {lastSuccessAt === null ? "Never" : <Time at={lastSuccessAt} zone={zone} />}
      </Fact>
    </dl>
  );
}

function failuresInWords(count: number): string {
  return count === 1 ? "One failure" : `${count} failures in a row`;
}

interface FactProps {
  readonly label: string;
  readonly more?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

function Fact({ label, more, className = "", children }: FactProps) {
  return (
    <div className={`bg-surface px-3.5 py-2.5 ${className}`}>
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd>
        <span className="text-lg font-semibold">{children}</span>{" "}
        {more && <span className="text-sm text-ink-3">{more}</span>}
      </dd>
    </div>
  );
}
