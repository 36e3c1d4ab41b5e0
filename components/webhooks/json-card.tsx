import { Card } from "#components/ui/card";
import { CodeBlock } from "#components/ui/code-block";

export interface JsonCardProps {
  readonly title: string;
  readonly json: unknown;
}

/** JSON as people read it, to be copied. */
export function JsonCard({ title, json }: JsonCardProps) {
  return (
    <Card title={title}>
      <CodeBlock text={JSON.stringify(json, null, 2)} label={title} copy={`Copy ${title}`} />
    </Card>
  );
}
