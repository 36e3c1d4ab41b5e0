import { CopyButton } from "./copy-button.tsx";

export interface CodeBlockProps {
  readonly text: string;
  /** The name of the scroll area. */
  readonly label: string;
  /** What the button says: "Copy as curl". */
  readonly copy: string;
}

/** A text for machines: it scrolls on its own, and can be copied. */
export function CodeBlock({ text, label, copy }: CodeBlockProps) {
  return (
    <div className="grid gap-2 px-3.5 py-3">
      <pre
        role="region"
        aria-label={`${label}, text`}
        tabIndex={0}
        className="max-h-[32rem] overflow-auto rounded-md bg-sunken p-3 font-mono text-xs"
      >
        {text}
      </pre>
      <p>
        <CopyButton text={text} label={copy} />
      </p>
    </div>
  );
}
