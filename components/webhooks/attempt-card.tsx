import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Mono } from "#components/ui/mono";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { Attempt } from "#lib/webhooks/delivery";

export interface AttemptCardProps {
  readonly attempt: Attempt;
  readonly zone: string;
}

/** One try: when, what it cost, what was sent and what came back. */
export function AttemptCard({ attempt, zone }: AttemptCardProps) {
  const { number, at, request, response, timing, remoteAddress, explanation, error } = attempt;
  const delivered = response !== null && response.status >= 200 && response.status < 300;
  return (
    <Card title={`Try ${number}`} right={<Time at={at} zone={zone} />}>
      <KeyValue
        facts={[
          { label: "Answer", value: <Tag tone={delivered ? "ok" : "bad"}>{response?.status ?? error}</Tag> },
          { label: "Cause", value: explanation },
          { label: "Timing", value: timingInWords(timing) },
          { label: "Address", value: remoteAddress && <Mono>{remoteAddress}</Mono> },
        ]}
      />
      <Part summary="Request" headers={request.headers} body={request.body} />
      {response !== null && <Part summary="Response" headers={response.headers} body={response.body} />}
    </Card>
  );
}

interface PartProps {
  readonly summary: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function Part({ summary, headers, body }: PartProps) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return (
    <details className="border-t border-line px-3.5 py-2.5">
      <summary className="cursor-pointer font-medium">{summary}</summary>
      <pre className="mt-2 max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap">
        {`${lines.join("\n")}\n\n${body}`}
      </pre>
    </details>
  );
}

/** "connect 11 · tls 24 · first byte 2,061 · total 2,062 ms". */
function timingInWords({ dns, connect, tls, firstByte, total }: Attempt["timing"]): string {
  const phases = [
    ["dns", dns],
    ["connect", connect],
    ["tls", tls],
    ["first byte", firstByte],
    ["total", total],
  ] as const;
  const said = phases.flatMap(([name, time]) =>
    time === null ? [] : [`${name} ${Math.round(time).toLocaleString("en")}`],
  );
  return `${said.join(" · ")} ms`;
}
