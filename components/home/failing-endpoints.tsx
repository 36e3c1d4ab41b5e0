import { Link } from "#components/ui/link";
import { Note } from "#components/ui/note";
import { Time } from "#components/ui/time";
import { type Endpoint, nameOf } from "#lib/webhooks/endpoint";

type Told = Pick<
  Endpoint,
  "id" | "url" | "description" | "enabled" | "disabledReason" | "failingSince" | "consecutiveFailures"
>;

export interface FailingEndpointsProps {
  readonly endpoints: readonly Told[];
  readonly zone: string;
}

/** Endpoints that do not take what they are sent, each with the way to the reason. */
export function FailingEndpoints({ endpoints, zone }: FailingEndpointsProps) {
  return endpoints.filter(isInTrouble).map((endpoint) => {
    const { id, enabled, failingSince, consecutiveFailures } = endpoint;
    return (
      <Note key={id} tone="bad" title={`${nameOf(endpoint)} ${enabled ? "is failing." : "was disabled."}`}>
        {failingSince !== null && (
          <>
            It has failed {times(consecutiveFailures)} since <Time at={failingSince} zone={zone} />.{" "}
          </>
        )}
        <Link href={`/webhooks/${id}?state=failed,pending,delivering,paused`}>Inspect</Link>
      </Note>
    );
  });
}

function isInTrouble({ enabled, disabledReason, failingSince }: Told): boolean {
  return (enabled && failingSince !== null) || (!enabled && disabledReason !== null);
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
