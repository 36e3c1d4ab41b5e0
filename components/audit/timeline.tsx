import { Entries, Entry } from "#components/ui/entry";
import { Time } from "#components/ui/time";
import type { AuditEvent } from "#lib/audit/entry";
import { deedOf, whoActed } from "#lib/audit/sentence";
import { EventDetails } from "./event-details.tsx";

export interface TimelineProps {
  /** Oldest first. */
  readonly events: readonly AuditEvent[];
  /** IANA zone of the company. */
  readonly zone: string;
}

/** What happened to one order: a sentence each, who and when, and what it changed. */
export function Timeline({ events, zone }: TimelineProps) {
  return (
    <Entries>
      {events.map((event) => (
        <Entry
          key={event.id}
          name={whoActed(event.actor)}
          did={deedOf(event, "the order")}
          right={<Time at={event.at} zone={zone} />}
        >
          {event.reason !== null && <p className="whitespace-pre-line">“{event.reason}”</p>}
          <details>
            <summary className="w-fit cursor-pointer py-0.5 hover:underline">{changesInWords(event)}</summary>
            <EventDetails event={event} />
          </details>
        </Entry>
      ))}
    </Entries>
  );
}

function changesInWords({ changes }: AuditEvent): string {
  if (changes.length === 0) return "Details";
  return changes.length === 1 ? "1 change" : `${changes.length} changes`;
}
