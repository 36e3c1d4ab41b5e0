import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { CopyButton } from "#components/ui/copy-button";
import { KeyValue } from "#components/ui/key-value";
import { Mono } from "#components/ui/mono";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import { curlOf } from "#lib/webhooks/curl";
import type { Attempt } from "#lib/webhooks/delivery";
import { TimingBar } from "./timing-bar.tsx";

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
          { label: "Timing", value: <TimingBar timing={timing} /> },
          { label: "Address", value: remoteAddress && <Mono>{remoteAddress}</Mono> },
        ]}
      />
      <Part summary="Request" headers={request.headers} body={request.body}>
        <p className="mt-2 flex flex-wrap gap-2">
          <CopyButton text={curlOf(request)} label="Copy as curl" />
          <LinkButton href="/webhooks/tester" size="small">
            Test the signature
          </LinkButton>
        </p>
      </Part>
      {response !== null && <Part summary="Response" headers={response.headers} body={response.body} />}
    </Card>
  );
}

interface PartProps {
  readonly summary: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly children?: ReactNode;
}

function Part({ summary, headers, body, children }: PartProps) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return (
    <details className="border-t border-line px-3.5 py-2.5">
      <summary className="cursor-pointer font-medium">{summary}</summary>
      <pre className="mt-2 max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap">
        {`${lines.join("\n")}\n\n${body}`}
      </pre>
      {children}
    </details>
  );
}
