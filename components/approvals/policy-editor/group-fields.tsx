import { changeOrderFacts, type FactTable, lineFacts, orderFacts } from "#lib/approvals/facts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select } from "../../ui/input.tsx";
import { FactFields } from "./fact-fields.tsx";
import { LinesFields } from "./lines-fields.tsx";
import { replaced, without } from "./list.ts";
import { type ConditionDraft, type GroupDraft, firstFact, newGroup, newLines } from "./model.ts";
import { Spot } from "./spot.tsx";
import { pathOfPart } from "./to-rules.ts";

interface GroupFieldsProps {
  readonly path: string;
  readonly table: FactTable;
  /** Spoken with its buttons: "of rule 1". */
  readonly of: string;
  readonly value: GroupDraft;
  readonly onChange: (value: GroupDraft) => void;
}

const joints = [
  { value: "all", label: "all of these" },
  { value: "any", label: "any of these" },
  { value: "not", label: "not all of these" },
];

/** Conditions that hold together: all of them, any of them, or not. Groups within groups are drawn inside. */
export function GroupFields({ path, table, of, value, onChange }: GroupFieldsProps) {
  const { parts, joint, drawn } = value;
  const put = (changed: readonly ConditionDraft[]) => onChange({ ...value, parts: changed });
  const hasLines = table === orderFacts || table === changeOrderFacts;
  const add = (part: ConditionDraft) => put([...parts, part]);
  return (
    <div className="grid gap-2">
      <Spot path={path} />
      {(parts.length > 1 || joint !== "all") && (
        <Field name={`${path}.joint`} label="It holds when" className="grid w-44 gap-[3px]">
          <Select
            value={joint}
            options={joints}
            onChange={({ target }) =>
              onChange({ ...value, joint: target.value as GroupDraft["joint"], drawn: drawn && target.value !== "not" })
            }
          />
        </Field>
      )}
      {parts.length > 0 && (
        <ul className="grid gap-2">
          {parts.map((part, index) => (
            <li key={part.key} className="flex flex-wrap items-start gap-2">
              <Part
                path={pathOfPart(value, path, index)}
                table={table}
                of={of}
                value={part}
                onChange={(changed) => put(replaced(parts, index, changed))}
              />
              <Button
                kind="quiet"
                size="small"
                className="mt-[3px] px-1.5"
                aria-label={`Remove condition ${index + 1} ${of}`}
                onClick={() => put(without(parts, index))}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-1.5">
        <Button size="small" onClick={() => add(firstFact(table))}>
          Add condition
        </Button>
        {hasLines && (
          <Button size="small" kind="quiet" onClick={() => add(newLines())}>
            Add condition on lines
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={() => add(newGroup([firstFact(table)], "any"))}>
          Add group
        </Button>
      </p>
    </div>
  );
}

interface PartProps extends Omit<GroupFieldsProps, "value" | "onChange"> {
  readonly value: ConditionDraft;
  readonly onChange: (value: ConditionDraft) => void;
}

function Part({ path, table, of, value, onChange }: PartProps) {
  if (value.kind === "fact") return <FactFields path={path} table={table} value={value} onChange={onChange} />;
  if (value.kind === "group")
    return (
      <fieldset className="min-w-0 flex-1 basis-72 rounded-md border border-line p-2.5">
        <legend className="px-1 text-sm text-ink-3">Group</legend>
        <GroupFields path={path} table={table} of={`in a group ${of}`} value={value} onChange={onChange} />
      </fieldset>
    );
  return (
    <LinesFields path={path} value={value} onChange={onChange}>
      <GroupFields
        path={`${path}.where`}
        table={lineFacts}
        of={`on lines ${of}`}
        value={value.where}
        onChange={(where) => onChange({ ...value, where })}
      />
    </LinesFields>
  );
}
