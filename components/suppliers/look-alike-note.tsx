import { Link } from "#components/ui/link";
import { Note } from "#components/ui/note";

interface LookAlikeNoteProps {
  readonly others: readonly { readonly id: string; readonly code: string; readonly name: string }[];
}

/** Warns where a name is easily taken for another supplier's. */
export function LookAlikeNote({ others }: LookAlikeNoteProps) {
  if (others.length === 0) return null;
  return (
    <Note tone="wait" title="This name looks like another one.">
      Make sure that you mean this supplier, and not{" "}
      {others.map(({ id, code, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link href={`/suppliers/${id}`}>
            {name} ({code})
          </Link>
        </span>
      ))}
      .
    </Note>
  );
}
