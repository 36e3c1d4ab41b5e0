import { Card } from "../../ui/card.tsx";
import type { Problem } from "./api.ts";
import type { Edit, EditorDraft } from "./draft.ts";
import { lineErrors, linkedErrors } from "./errors.ts";
import { type EditorSupplier, HeadFields } from "./head-fields.tsx";
import { LineGrid } from "./line-grid.tsx";
import type { EditorRow } from "./row.ts";

/** What can be chosen in an editor, whatever it edits. */
export interface EditorChoices {
  readonly suppliers: readonly EditorSupplier[];
  readonly currencies: readonly { readonly code: string; readonly digits: number }[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly costCentres: readonly { readonly code: string; readonly name: string }[];
}

interface TermsFieldsProps {
  readonly draft: EditorDraft;
  readonly choices: EditorChoices;
  /** What was wrong with what was sent last, and the rows that it speaks of. */
  readonly problem: Problem | null;
  readonly lineKeys: readonly string[];
  /** The lines in force by their rows' keys, where a change of them is suggested. */
  readonly before?: ReadonlyMap<string, EditorRow>;
  readonly change: (edit: Edit) => void;
}

/** The terms of an order as they are written: the head, and the lines. */
export function TermsFields({ draft, choices, problem, lineKeys, before, change }: TermsFieldsProps) {
  const { suppliers, currencies, countries, costCentres } = choices;
  const errors = linkedErrors(problem, lineKeys);
  return (
    <>
      <HeadFields
        head={draft.head}
        suppliers={suppliers}
        currencies={currencies.map(({ code }) => code)}
        countries={countries}
        errors={new Map(errors.map(({ path, message }) => [path, message]))}
        change={change}
      />
      <Card>
        <LineGrid
          draft={draft}
          digits={digitsOf(draft, currencies)}
          costCentres={costCentres}
          errors={lineErrors(problem, lineKeys)}
          {...(before && { before })}
          change={change}
        />
      </Card>
    </>
  );
}

/** Digits after the point of the draft's currency. */
export function digitsOf({ head }: EditorDraft, currencies: EditorChoices["currencies"]): number {
  return currencies.find(({ code }) => code === head.currency)?.digits ?? 2;
}
