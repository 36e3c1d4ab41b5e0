import { Card } from "#components/ui/card";
import type { Message } from "#lib/inbound/message";

/** What came: the headers, with secrets hidden, and the body as it was signed. */
export function MessageParts({ headers, body }: Pick<Message, "headers" | "body">) {
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  return (
    <>
      <Part title="Body" text={body ?? ""} without="It was not kept: nobody signed it, or it is older than 90 days." />
      <Part title="Headers" text={lines.join("\n")} without="They are kept for 90 days." />
    </>
  );
}

function Part({ title, text, without }: { readonly title: string; readonly text: string; readonly without: string }) {
  return (
    <Card title={title} padded>
      {text === "" ? (
        <p className="text-table text-ink-3">{without}</p>
      ) : (
        <pre
          role="region"
          aria-label={`${title} as it came`}
          tabIndex={0}
          className="max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap"
        >
          {text}
        </pre>
      )}
    </Card>
  );
}
