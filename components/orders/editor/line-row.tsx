"use client";

import clsx from "clsx";
import { memo } from "react";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { formatDecimal } from "../../ui/format.ts";
import type { Edit } from "./draft.ts";
import { cellId, columns } from "./line-cells.ts";
import { changedCells } from "./suggested.ts";
import { netOfRow } from "./live-totals.ts";
import type { EditorRow } from "./row.ts";

interface LineRowProps {
  readonly row: EditorRow;
  readonly index: number;
  readonly digits: number;
  /** The cells that were refused, with what to do: "quantity" → "Write digits only." */
  readonly errors: Readonly<Partial<Record<string, string>>> | undefined;
  /** The line as it is in force, where a change of it is suggested; null for a line that is new. */
  readonly before?: EditorRow | null | undefined;
  readonly change: (edit: Edit) => void;
}

const cellLook =
  "h-8 w-full min-w-0 border-0 bg-transparent px-2.5 text-table -outline-offset-2 aria-invalid:bg-bad-soft aria-invalid:text-bad max-md:h-11";

/** One line of the grid. Drawn again only when it, its place or its errors change. */
export const LineRow = memo(function LineRow({ row, index, digits, errors, before, change }: LineRowProps) {
  const net = netOfRow(row, digits);
  const changed = before === null ? null : changedCells(before, row);
  return (
    <tr data-key={row.key} className="border-b border-line last:border-b-0">
      <th scope="row" className="w-9 px-1 text-center text-sm font-normal text-ink-3">
        {index + 1}
      </th>
      {columns.map(({ cell, label, numeric, list, type }) => (
        <td key={cell} className="border-l border-line p-0">
          <input
            id={cellId(row.key, cell)}
            data-cell={cell}
            aria-label={`Line ${index + 1}, ${label}`}
            aria-invalid={errors?.[cell] !== undefined || undefined}
            title={errors?.[cell] ?? (changed?.[cell] === undefined ? undefined : `Was: ${changed[cell] || "empty"}`)}
            type={type ?? "text"}
            list={list}
            inputMode={numeric ? "decimal" : undefined}
            autoComplete="off"
            value={row[cell]}
            placeholder={cell === "description" && index === 0 ? "Type an item, or paste rows from a sheet" : undefined}
            onChange={({ target }) => change({ do: "cell", key: row.key, cell, text: target.value })}
            className={clsx(
              cellLook,
              numeric && "text-right",
              cell === "sku" && "font-mono",
              (changed === null ? row[cell].trim() !== "" : changed[cell] !== undefined) &&
                "bg-wait-soft font-semibold",
            )}
          />
        </td>
      ))}
      <td className="border-l border-line px-2.5 text-right tabular-nums">{net === null ? "–" : formatDecimal(net)}</td>
      <td className="border-l border-line px-1">
        <Button
          kind="quiet"
          size="small"
          aria-label={`Remove line ${index + 1}`}
          tabIndex={-1}
          onClick={() => change({ do: "remove", key: row.key })}
        >
          <Icon name="close" />
        </Button>
      </td>
    </tr>
  );
});
