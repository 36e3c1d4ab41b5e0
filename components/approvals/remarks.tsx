import { Note } from "#components/ui/note";
import type { Remark } from "#lib/approvals/remark";
import type { SaidRemark } from "./open-remarks.ts";
import { remarkedOn } from "./remark-words.ts";

/** What was said of lines and fields, one under the other. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="grid gap-0.5">
      {remarks.map((remark, index) => (
        <li key={index} className="wrap-anywhere">
          <span className="text-ink-3">{remarkedOn(remark)}:</span> {remark.text}
        </li>
      ))}
    </ul>
  );
}

/** Beside one line: what was said of it. */
export function LineRemarks({ remarks, lineId }: { readonly remarks: readonly SaidRemark[]; readonly lineId: string }) {
  const about = remarks.filter((remark) => remark.lineId === lineId);
  if (about.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-0.5 border-l-2 border-wait pl-2 text-sm text-wait">
      {about.map((remark, index) => (
        <li key={index} className="wrap-anywhere">
          {remark.by} on {remark.field === null ? "this line" : lowered(remarkedOn({ ...remark, lineNumber: null }))}:{" "}
          {remark.text}
        </li>
      ))}
    </ul>
  );
}

/** Above an order that is edited: everything that was said of its lines and fields. */
export function RemarksNote({ remarks }: { readonly remarks: readonly SaidRemark[] }) {
  const [first] = remarks;
  if (!first) return null;
  return (
    <Note tone="wait" title={`What ${first.by} said of lines and fields.`}>
      <Remarks remarks={remarks} />
    </Note>
  );
}

function lowered(words: string): string {
  return /^[A-Z]{2}/.test(words) ? words : words.toLowerCase();
}
