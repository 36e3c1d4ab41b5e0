import { Card } from "#components/ui/card";
import { Entries, Entry } from "#components/ui/entry";
import { Hash } from "#components/ui/mono";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { Signature } from "#lib/approvals/signature";
import { Remarks } from "./remarks.tsx";
import { reasonWords, verdictWords } from "./verdict-words.ts";

export interface SignaturesProps {
  readonly signatures: readonly Signature[];
  /** The content of the order as it is now: what was signed under another one is marked. */
  readonly contentHash: string;
  /** IANA zone of the company. */
  readonly zone?: string;
}

/** Who said what about which content of the order: the hash is what the signature is bound to. Nothing where nobody did. */
export function Signatures({ signatures, contentHash, zone }: SignaturesProps) {
  if (signatures.length === 0) return null;
  return (
    <Card title="Countersigned">
      <Entries>
        {signatures.map((signature) => {
          const { id, user, onBehalfOf, verdict, at, reasonCode, comment, remarks } = signature;
          return (
            <Entry
              key={id}
              name={onBehalfOf ? `${user.name} for ${onBehalfOf.name}` : user.name}
              did={verdictWords[verdict].did}
              right={<Time at={at} zone={zone} />}
            >
              {reasonCode !== null && <span className="block">Because of: {reasonWords[reasonCode]}</span>}
              {comment !== null && <q className="block whitespace-pre-line">{comment}</q>}
              <Remarks remarks={remarks} />
              <span className="flex flex-wrap items-center gap-x-2 text-ink-3">
                <span>
                  content <Hash value={signature.contentHash} />
                </span>
                <span>
                  policy “{signature.policyName}”, version {signature.policyVersion}
                </span>
                {signature.contentHash !== contentHash && <Tag plain>Other content</Tag>}
              </span>
            </Entry>
          );
        })}
      </Entries>
    </Card>
  );
}
