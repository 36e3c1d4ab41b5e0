import { operatorsFor } from "#lib/approvals/condition-language";
import { type Fact, type FactTable, factNamed } from "#lib/approvals/facts";
import { Field } from "../../ui/field.tsx";
import { Input, Select } from "../../ui/input.tsx";
import { ComparedFields } from "./compared-fields.tsx";
import type { FactDraft } from "./model.ts";

interface FactFieldsProps {
  readonly path: string;
  readonly table: FactTable;
  readonly value: FactDraft;
  readonly onChange: (value: FactDraft) => void;
}

/** One fact of the order or of a line, and what it is compared with. */
export function FactFields({ path, table, value, onChange }: FactFieldsProps) {
  const fact: Fact = factNamed(table, value.fact) ?? { kind: "text", label: value.fact };
  const names = Object.keys(table);
  const listed = names.includes(value.fact) ? names : [value.fact, ...names];
  const choose = (name: string) => {
    const { kind, overDays } = factNamed(table, name) ?? fact;
    const allowed: readonly string[] = operatorsFor[kind];
    const operator = allowed.includes(value.operator) ? value.operator : "eq";
    onChange({
      ...value,
      fact: name,
      operator,
      value: kind === fact.kind ? value.value : "",
      days: overDays ? "30" : "",
    });
  };
  return (
    <>
      <Field name={`${path}.fact`} label="Fact" hideLabel className="grid w-44 gap-[3px] max-md:w-full">
        <Select
          value={value.fact}
          options={listed.map((name) => ({ value: name, label: labelOf(name, table) }))}
          onChange={({ target }) => choose(target.value)}
        />
      </Field>
      {fact.overDays && (
        <Field name={`${path}.days`} label="In so many days" hideLabel className="grid w-24 gap-[3px]">
          <Input numeric value={value.days} onChange={({ target }) => onChange({ ...value, days: target.value })} />
        </Field>
      )}
      <ComparedFields
        path={path}
        fact={fact}
        named={value.fact}
        operator={value.operator}
        value={value.value}
        onChange={(compared) => onChange({ ...value, ...compared })}
      />
    </>
  );
}

/** Two facts that read alike are told apart. */
function labelOf(name: string, table: FactTable): string {
  if (name === "supplier.id" || name === "requester.id") return `${factNamed(table, name)?.label ?? name} (by id)`;
  if (name === "supplier.code") return "supplier (by code)";
  return factNamed(table, name)?.label ?? name;
}
