import { Table, Td, Th, Tr } from "#components/ui/table";
import { Time } from "#components/ui/time";
import type { AuditEvent } from "#lib/audit/entry";
import { deedOf, whoActed } from "#lib/audit/sentence";
import { EventDetails } from "./event-details.tsx";

/** The trail as a table; a row opens to what it changed, without JavaScript too. */
export function EventTable({ events, zone }: { readonly events: readonly AuditEvent[]; readonly zone: string }) {
  return (
    <Table caption="Audit events">
      <thead>
        <Tr>
          <Th>When</Th>
          <Th>Who</Th>
          <Th>What</Th>
        </Tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <Tr key={event.id}>
            <Td>
              <Time at={event.at} zone={zone} />
            </Td>
            <Td className="md:whitespace-nowrap">{whoActed(event.actor)}</Td>
            <Td className="w-full">
              <details>
                <summary className="cursor-pointer wrap-anywhere">{deedOf(event)}</summary>
                {event.reason !== null && <p className="py-1 whitespace-pre-line">“{event.reason}”</p>}
                <EventDetails event={event} />
              </details>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
