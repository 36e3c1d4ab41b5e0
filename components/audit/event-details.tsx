import { Hash, Mono } from "#components/ui/mono";
import type { AuditEvent } from "#lib/audit/entry";
import { ChangeList } from "./change-list.tsx";
import { FactList } from "./fact-list.tsx";

/** All there is of an event: what it changed, where it came from, and its place in the chain. */
export function EventDetails({ event }: { readonly event: AuditEvent }) {
  const { action, stream, sequence, requestId, ip, hash, previousHash } = event;
  return (
    <div className="@container">
      <div className="grid gap-x-8 gap-y-3 py-2 text-sm @3xl:grid-cols-2">
        <ChangeList changes={event.changes} />
        <FactList
          facts={[
            { name: "Event", value: <Mono>{action}</Mono> },
            { name: "Chain", value: <Mono>{`${stream} · ${sequence}`}</Mono> },
            ...(ip === null ? [] : [{ name: "Address", value: ip }]),
            { name: "Request", value: <Mono>{requestId}</Mono> },
            { name: "Hash", value: <Hash value={hash} /> },
            ...(previousHash === null ? [] : [{ name: "Hash before", value: <Hash value={previousHash} /> }]),
          ]}
        />
      </div>
    </div>
  );
}
