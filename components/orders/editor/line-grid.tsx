"use client";

import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { pickListUnits } from "#lib/codes/pick-list";
import { Button } from "../../ui/button.tsx";
import type { Edit, EditorDraft } from "./draft.ts";
import { pressed } from "./grid-keys.ts";
import { cellId, columns } from "./line-cells.ts";
import { LineRow } from "./line-row.tsx";
import { pastedRows } from "./paste.ts";
import { amountUnit, blankRow, type Cell, type EditorRow } from "./row.ts";

interface LineGridProps {
  readonly draft: EditorDraft;
  readonly digits: number;
  readonly costCentres: readonly { readonly code: string; readonly name: string }[];
  /** By the row's key, then by its cell. */
  readonly errors: ReadonlyMap<string, Readonly<Partial<Record<string, string>>>>;
  /** The lines in force by their rows' keys, where a change of them is suggested. */
  readonly before?: ReadonlyMap<string, EditorRow>;
  readonly change: (edit: Edit) => void;
}

/** The lines as a sheet: Tab and the arrows move, Enter goes down and adds, Ctrl+D fills down, Alt+↑↓ moves a line, rows are pasted. */
export function LineGrid({ draft, digits, costCentres, errors, before, change }: LineGridProps) {
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const at = placeOf(event.target);
    const effect = at && pressed(event, at, draft);
    if (!effect) return;
    event.preventDefault();
    for (const edit of effect.edits) change(edit);
    const id = cellId(effect.focus.key, effect.focus.cell);
    focusNext.current = id;
    document.getElementById(id)?.focus();
  };

  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const text = event.clipboardData.getData("text/plain");
    const at = placeOf(event.target);
    if (!at || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    void import("papaparse").then(({ default: papaparse }) => {
      const { data } = papaparse.parse<string[]>(text.trim(), { delimitersToGuess: ["\t", ";", ",", "|"] });
      const rows = pastedRows(data, () => crypto.randomUUID());
      const index = draft.rows.findIndex(({ key }) => key === at.key);
      change({ do: "insert", after: draft.rows[index - 1]?.key ?? "", rows });
      focusNext.current = cellId(rows[0]?.key ?? at.key, at.cell);
    });
  };

  return (
    <div className="relative overflow-x-auto rounded-[inherit]">
      <table className="w-full min-w-[60rem] border-collapse text-table" onKeyDown={onKeyDown} onPaste={onPaste}>
        <caption className="sr-only">Lines of the order</caption>
        <thead>
          <tr className="border-b border-line text-xs text-ink-3">
            <th scope="col" className="sr-only">
              Line
            </th>
            {columns.map(({ cell, label, numeric, width }) => (
              <th
                key={cell}
                scope="col"
                className={`${width} px-2.5 py-[7px] font-normal whitespace-nowrap ${numeric ? "text-right" : "text-left"}`}
              >
                {label}
              </th>
            ))}
            <th scope="col" className="w-28 px-2.5 text-right font-normal">
              Net
            </th>
            <th scope="col">
              <span className="sr-only">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {draft.rows.map((row, index) => (
            <LineRow
              key={row.key}
              row={row}
              index={index}
              digits={digits}
              errors={errors.get(row.key)}
              before={before && (before.get(row.key) ?? null)}
              change={change}
            />
          ))}
        </tbody>
      </table>
      <div className="border-t border-line p-2">
        <Button
          kind="quiet"
          size="small"
          onClick={() => change({ do: "insert", after: null, rows: [blankRow(crypto.randomUUID())] })}
        >
          Add a line
        </Button>
      </div>
      <datalist id="units">
        {[...pickListUnits.map(({ label }) => label), amountUnit].map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <datalist id="cost-centres">
        {costCentres.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  );
}

function placeOf(target: EventTarget): { key: string; cell: Cell } | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const key = target.closest("tr")?.dataset["key"];
  const cell = columns.find((column) => column.cell === target.dataset["cell"])?.cell;
  return key && cell ? { key, cell } : null;
}
