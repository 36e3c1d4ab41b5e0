import { Mono } from "#components/ui/mono";
import { RowLink, Table, Td, Th, Tr, Under } from "#components/ui/table";
import { Time } from "#components/ui/time";
import { type Endpoint, nameOf } from "#lib/webhooks/endpoint";
import type { EndpointHealth } from "#lib/webhooks/endpoint-health";
import { ageInWords } from "../home/age.ts";
import { ConditionTag } from "./condition-tag.tsx";
import { breakerWords, countWords, latencyWords, successWords } from "./words.ts";

export interface EndpointTableProps {
  readonly endpoints: readonly Endpoint[];
  readonly healths: readonly EndpointHealth[];
  readonly zone: string;
  /** The moment of asking, ISO 8601. */
  readonly now: string;
}

/** Endpoints one under the other, each with how it is; a row leads to its endpoint. */
export function EndpointTable({ endpoints, healths, zone, now }: EndpointTableProps) {
  const known = new Map(healths.map((health) => [health.endpointId, health]));
  return (
    <Table caption="Each endpoint and how it is" wide>
      <thead>
        <Tr>
          <Th>Endpoint</Th>
          <Th>State</Th>
          <Th>Last success</Th>
          <Th numeric>Delivered, 24 h</Th>
          <Th numeric>p50 / p95</Th>
          <Th numeric>Waiting</Th>
          <Th numeric>Failed</Th>
        </Tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint) => (
          <Row key={endpoint.id} endpoint={endpoint} health={known.get(endpoint.id)} zone={zone} now={now} />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps extends Pick<EndpointTableProps, "zone" | "now"> {
  readonly endpoint: Endpoint;
  readonly health: EndpointHealth | undefined;
}

function Row({ endpoint, health, zone, now }: RowProps) {
  const breaker = breakerWords(endpoint, now);
  return (
    <Tr>
      <Td>
        <RowLink href={`/webhooks/${endpoint.id}`}>{nameOf(endpoint)}</RowLink>
        <Under>
          <Mono>{endpoint.url}</Mono>
        </Under>
      </Td>
      <Td>
        <ConditionTag {...endpoint} />
        {endpoint.enabled && breaker.more !== null && (
          <Under>
            breaker {breaker.word.toLowerCase()}, {breaker.more}
          </Under>
        )}
      </Td>
      <Td>{endpoint.lastSuccessAt === null ? "Never" : <Time at={endpoint.lastSuccessAt} zone={zone} />}</Td>
      <Td numeric>{health && successWords(health)}</Td>
      <Td numeric>{health && latencyWords(health)}</Td>
      <Td numeric>
        {health && countWords(health.waiting)}
        {health?.oldest && <Under>oldest {ageInWords(health.oldest, new Date(now))}</Under>}
      </Td>
      <Td numeric>{health && countWords(health.failedDeliveries)}</Td>
    </Tr>
  );
}
