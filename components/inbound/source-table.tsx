import { RowLink, Table, Td, Th, Tr } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import { dialectWords } from "#lib/inbound/dialects";
import type { Source } from "#lib/inbound/source";
import { kindWords } from "./words.ts";

export interface SourceTableProps {
  readonly sources: readonly Source[];
  readonly zone: string;
}

/** Sources one under the other; a row leads to its source. */
export function SourceTable({ sources, zone }: SourceTableProps) {
  return (
    <Table caption="Each source and what it tells" wide>
      <thead>
        <Tr>
          <Th>Source</Th>
          <Th>State</Th>
          <Th>Tells</Th>
          <Th>Signs like</Th>
          <Th>Last message</Th>
        </Tr>
      </thead>
      <tbody>
        {sources.map(({ id, name, enabled, kind, dialect, lastMessageAt }) => (
          <Tr key={id}>
            <Td>
              <RowLink href={`/settings/inbound/${id}`}>{name}</RowLink>
            </Td>
            <Td>
              <Tag tone={enabled ? "ok" : "idle"}>{enabled ? "Open" : "Disabled"}</Tag>
            </Td>
            <Td>
              {kindWords[kind].name}: {kindWords[kind].tells}
            </Td>
            <Td>{dialectWords[dialect].name}</Td>
            <Td>{lastMessageAt === null ? "Never" : <Time at={lastMessageAt} zone={zone} />}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
