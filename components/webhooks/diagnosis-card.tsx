import { Card } from "#components/ui/card";
import { Note } from "#components/ui/note";
import { Tag } from "#components/ui/tag";
import type { Diagnosis } from "#lib/webhooks/diagnosis";
import type { DiagnosisStep } from "#lib/webhooks/diagnosis-step";
import type { Tone } from "../ui/tone.ts";

const looks: Readonly<Record<DiagnosisStep["outcome"], { tone: Tone; word: string }>> = {
  ok: { tone: "ok", word: "Fine" },
  look: { tone: "wait", word: "Look here" },
  wrong: { tone: "bad", word: "Wrong" },
  open: { tone: "idle", word: "Open" },
};

const names: Readonly<Record<DiagnosisStep["name"], string>> = {
  headers: "Headers",
  id: "Id",
  timestamp: "Timestamp",
  clock: "Clock",
  scheme: "Scheme",
  secret: "Secret",
  signature: "Signature",
};

/** Each step of verifying, and what came of it. */
export function DiagnosisCard({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { isGenuine, verdict, steps, toSign, expected } = diagnosis;
  return (
    <div className="grid gap-4">
      <Note tone={isGenuine ? "ok" : "bad"} title={isGenuine ? "The signature is right." : "It would be refused."}>
        {verdict}
      </Note>
      <Card title="Step by step">
        <ol>
          {steps.map(({ name, outcome, sentence }) => (
            <li
              key={name}
              className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-3 gap-y-1 border-b border-line px-3.5 py-2.5 text-table last:border-b-0"
            >
              <span className="font-medium">{names[name]}</span>
              <span className="wrap-anywhere">
                <Tag tone={looks[outcome].tone}>{looks[outcome].word}</Tag> {sentence}
              </span>
            </li>
          ))}
        </ol>
      </Card>
      {toSign !== null && (
        <Card title="What is signed" padded>
          <Sample text={toSign} />
          {expected !== null && (
            <>
              <p className="mt-3 mb-1 text-sm text-ink-3">By this secret and this body the signature would be</p>
              <Sample text={expected} />
            </>
          )}
        </Card>
      )}
    </div>
  );
}

function Sample({ text }: { readonly text: string }) {
  return <pre className="rounded-md bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap">{text}</pre>;
}
