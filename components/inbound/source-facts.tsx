import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Mono } from "#components/ui/mono";
import { Time } from "#components/ui/time";
import { dialectWords } from "#lib/inbound/dialects";
import { exampleCode } from "#lib/inbound/example";
import type { Source } from "#lib/inbound/source";
import { kindWords } from "./words.ts";

export interface SourceFactsProps {
  readonly source: Source;
  /** Where the sender posts to, with this site's name. */
  readonly url: string;
  readonly zone: string;
  readonly supplier: string | null;
  readonly buyer: string | null;
}

/** What the sender has to know, and what he may. */
export function SourceFacts({ source, url, zone, supplier, buyer }: SourceFactsProps) {
  const { kind, dialect, allowedAddresses, previousSecretUntil, lastMessageAt, createdAt } = source;
  const time = (at: string | null) => at && <Time at={at} zone={zone} />;
  return (
    <Card title="For the sender">
      <KeyValue
        facts={[
          { label: "Post to", value: <Mono>{url}</Mono> },
          { label: "Tells", value: kindWords[kind].tells },
          { label: "Supplier", value: supplier },
          { label: "Buyer", value: buyer },
          { label: "Comes from", value: allowedAddresses.length > 0 ? allowedAddresses.join(", ") : "Anywhere" },
          { label: "Old secret until", value: time(previousSecretUntil) },
          { label: "Last message", value: time(lastMessageAt) ?? "Never" },
          { label: "Created", value: time(createdAt) },
        ]}
      />
      <details className="border-t border-line px-3.5 py-2.5">
        <summary className="cursor-pointer font-medium">How to sign: {dialectWords[dialect].name}</summary>
        <p className="mt-2 text-table text-ink-2 wrap-anywhere">{dialectWords[dialect].how}</p>
        <pre
          role="region"
          aria-label="Example for Node"
          tabIndex={0}
          className="mt-2 max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs select-all"
        >
          {exampleCode(kind, dialect, url)}
        </pre>
      </details>
    </Card>
  );
}
