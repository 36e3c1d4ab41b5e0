import { KeyValue } from "#components/ui/key-value";
import { Hash, Mono } from "#components/ui/mono";
import type { AuditEvent } from "#lib/audit/entry";
import { ChangeList } from "./change-list.tsx";

/** All there is of an event: what it changed, where it came from, and its place in the chain. */
export function EventDetails({ event }: { readonly event: AuditEvent }) {
  const { stream, sequence, requestId, ip, hash, previousHash } = event;
  return (
    <div className="grid gap-3 py-2 text-sm">
      {event.reason !== null && <p className="whitespace-pre-line wrap-anywhere">“{event.reason}”</p>}
      <ChangeList changes={event.changes} />
      <KeyValue
        facts={[
          { label: "Event", value: <Mono>{event.action}</Mono> },
          { label: "Chain", value: <Mono>{`${stream} · ${sequence}`}</Mono> },
          { label: "Address", value: ip },
          { label: "Request", value: <Mono>{requestId}</Mono> },
          { label: "Hash", value: <Hash value={hash} /> },
          { label: "Hash before", value: previousHash && <Hash value={previousHash} /> },
        ]}
      />
    </div>
  );
}
