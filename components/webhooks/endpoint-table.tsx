import { Mono } from "#components/ui/mono";
import { RowLink, Table, Td, Th, Tr, Under } from "#components/ui/table";
import { Time } from "#components/ui/time";
import { type Endpoint, nameOf } from "#lib/webhooks/endpoint";
import { ConditionTag } from "./condition-tag.tsx";

interface Backlog {
  readonly endpointId: string;
  readonly waiting: number;
  readonly failed: number;
}

export interface EndpointTableProps {
  readonly endpoints: readonly Endpoint[];
  readonly backlogs: readonly Backlog[];
  readonly zone: string;
}

/** Endpoints one under the other, each with how it is; a row leads to its endpoint. */
export function EndpointTable({ endpoints, backlogs, zone }: EndpointTableProps) {
  const known = new Map(backlogs.map((backlog) => [backlog.endpointId, backlog]));
  return (
    <Table caption="Each endpoint and how it is">
      <thead>
        <Tr>
          <Th>Endpoint</Th>
          <Th>State</Th>
          <Th>Events</Th>
          <Th>Last success</Th>
          <Th>Failing since</Th>
          <Th numeric>Waiting</Th>
          <Th numeric>Failed</Th>
        </Tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint) => (
          <Tr key={endpoint.id}>
            <Td>
              <RowLink href={`/webhooks/${endpoint.id}`}>{nameOf(endpoint)}</RowLink>
              <Under>
                <Mono>{endpoint.url}</Mono>
              </Under>
            </Td>
            <Td>
              <ConditionTag {...endpoint} />
            </Td>
            <Td>{eventsInWords(endpoint.eventTypes)}</Td>
            <Td>{endpoint.lastSuccessAt === null ? "Never" : <Time at={endpoint.lastSuccessAt} zone={zone} />}</Td>
            <Td>{endpoint.failingSince !== null && <Time at={endpoint.failingSince} zone={zone} />}</Td>
            <Td numeric>{known.get(endpoint.id)?.waiting ?? 0}</Td>
            <Td numeric>{known.get(endpoint.id)?.failed ?? 0}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function eventsInWords(types: readonly string[]): string {
  if (types.includes("*")) return "All";
  if (types.some((type) => type.endsWith(".*"))) return types.join(", ");
  return types.length === 1 ? (types[0] ?? "") : `${types.length} types`;
}
