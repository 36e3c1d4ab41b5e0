import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Time } from "#components/ui/time";
import type { PolicyView } from "#lib/approvals/policy-view";
import { documentWords } from "./document-words.ts";

/** Who wrote a policy, who put it in force, and why. */
export function PolicyFacts({ policy, zone }: { readonly policy: PolicyView; readonly zone: string }) {
  const { documentType, author, createdAt, activatedAt, activatedBy, activationReason } = policy;
  return (
    <Card title="History">
      <KeyValue
        facts={[
          { label: "For", value: documentWords[documentType] },
          { label: "Written by", value: author?.name ?? "The installation" },
          { label: "Begun", value: <Time at={createdAt} zone={zone} /> },
          { label: "In force from", value: activatedAt === null ? null : <Time at={activatedAt} zone={zone} /> },
          { label: "Activated by", value: activatedBy?.name },
          { label: "Because", value: activationReason },
        ]}
      />
    </Card>
  );
}
