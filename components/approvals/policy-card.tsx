import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Link } from "#components/ui/link";
import type { PolicyView } from "#lib/approvals/policy-view";
import type { RuleWords } from "#lib/approvals/policy-words";
import { documentWords } from "./document-words.ts";
import { PolicySentences } from "./policy-sentences.tsx";
import { PolicyTag } from "./policy-tag.tsx";

interface PolicyCardProps {
  readonly policy: PolicyView;
  readonly rules: readonly RuleWords[];
  readonly mayWrite: boolean;
}

/** A policy with all its sentences, and where it can be looked at more closely. */
export function PolicyCard({ policy, rules, mayWrite }: PolicyCardProps) {
  const { id, name, version, status, documentType } = policy;
  return (
    <Card
      title={
        <>
          <Link href={`/settings/approvals/${id}`} className="hover:underline">
            {name}
          </Link>
          <span className="font-normal text-ink-3">
            {" "}
            version {version} <span className="sr-only">for {documentWords[documentType].toLowerCase()}</span>
          </span>
        </>
      }
      right={
        <span className="flex flex-wrap items-center gap-2">
          {documentWords[documentType]} <PolicyTag status={status} />
        </span>
      }
    >
      <PolicySentences rules={rules} />
      {mayWrite && (
        <p className="flex flex-wrap gap-2 border-t border-line px-3.5 py-2.5">
          <LinkButton size="small" href={`/settings/approvals/new?from=${id}`}>
            New version from this one
          </LinkButton>
          {status === "DRAFT" && (
            <LinkButton size="small" href={`/settings/approvals/${id}/edit`}>
              Edit draft
            </LinkButton>
          )}
        </p>
      )}
    </Card>
  );
}
