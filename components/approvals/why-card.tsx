import { Card } from "#components/ui/card";

export interface WhyCardProps {
  readonly why: string;
  readonly policy: { readonly name: string; readonly version: number } | null;
}

/** Why this order needs this person's signature. */
export function WhyCard({ why, policy }: WhyCardProps) {
  return (
    <Card title="Why you" right={policy && `policy “${policy.name}”, version ${policy.version}`} padded>
      <p>{why}</p>
    </Card>
  );
}
