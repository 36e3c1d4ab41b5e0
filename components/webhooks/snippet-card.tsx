import { Card } from "#components/ui/card";
import { CodeBlock } from "#components/ui/code-block";
import { Link } from "#components/ui/link";

export interface SnippetCardProps {
  readonly snippets: readonly { readonly language: string; readonly file: string; readonly text: string }[];
}

/** How the receiver finds out that a request is ours, in the languages at hand. */
export function SnippetCard({ snippets }: SnippetCardProps) {
  return (
    <Card
      title="Verify what comes"
      className="mt-4"
      right={
        <Link href="/webhooks/tester" className="underline">
          Signature tester
        </Link>
      }
    >
      <p className="px-3.5 py-2.5 text-ink-2">
        Every request is signed with the secret of this endpoint. These files need nothing but the language itself; any
        library of Standard Webhooks does too.
      </p>
      {snippets.map(({ language, file, text }) => (
        <details key={file} className="border-t border-line">
          <summary className="cursor-pointer px-3.5 py-2.5 font-medium">
            {language} <span className="font-mono text-sm font-normal text-ink-3">{file}</span>
          </summary>
          <CodeBlock text={text} label={language} copy={`Copy ${file}`} />
        </details>
      ))}
    </Card>
  );
}
