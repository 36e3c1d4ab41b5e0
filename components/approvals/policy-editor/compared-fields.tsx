import { use } from "react";
import { type Operator, operatorsFor } from "#lib/approvals/condition-language";
import { exceptionNames, type Fact } from "#lib/approvals/facts";
import { relations } from "#lib/approvals/wording";
import { Field } from "../../ui/field.tsx";
import { Input, Select } from "../../ui/input.tsx";
import { ChoicesContext } from "./choices.ts";

interface Compared {
  readonly operator: Operator;
  readonly value: string;
}

interface ComparedFieldsProps extends Compared {
  readonly path: string;
  readonly fact: Fact;
  /** The name of the fact in the policy, for what can be picked. */
  readonly named: string;
  readonly onChange: (compared: Compared) => void;
}

/** "is above" and what: an amount, a number, a text, or yes and no. */
export function ComparedFields({ path, fact, named, operator, value, onChange }: ComparedFieldsProps) {
  const { choices } = use(ChoicesContext);
  const options = operatorsFor[fact.kind].map((each) => ({ value: each, label: relations[each][0] }));
  const isNumber = fact.kind === "money" || fact.kind === "number";
  const isList = operator === "in" || operator === "notIn";
  const label = fact.kind === "money" ? `Amount in ${choices.currency}` : isList ? "Values, with commas" : "Value";
  return (
    <>
      <Field name={`${path}.operator`} label="Comparison" hideLabel className="grid w-28 gap-[3px]">
        <Select
          value={operator}
          options={options}
          onChange={({ target }) => onChange({ operator: target.value as Operator, value })}
        />
      </Field>
      <Field name={`${path}.${operator}`} label={label} hideLabel className="grid min-w-0 flex-1 basis-24 gap-[3px]">
        {fact.kind === "yes-or-no" ? (
          <Select
            value={value === "false" ? "false" : "true"}
            options={[
              { value: "true", label: "yes" },
              { value: "false", label: "no" },
            ]}
            onChange={({ target }) => onChange({ operator, value: target.value })}
          />
        ) : (
          <Input
            numeric={isNumber && !isList}
            autoComplete="off"
            list={lists[named]}
            placeholder={fact.kind === "money" ? `like 5000.00 ${choices.currency}` : undefined}
            value={value}
            onChange={({ target }) => onChange({ operator, value: target.value })}
          />
        )}
      </Field>
    </>
  );
}

const lists: Readonly<Record<string, string>> = {
  costCentre: "policy-cost-centres",
  "requester.department": "policy-departments",
  "exception.code": "policy-exceptions",
};

/** What can be picked beside typing it. */
export function ValueLists() {
  const { choices } = use(ChoicesContext);
  return (
    <>
      <datalist id="policy-cost-centres">
        {choices.costCentres.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <datalist id="policy-exceptions">
        {Object.entries(exceptionNames).map(([code, name]) => (
          <option key={code} value={code} label={name} />
        ))}
      </datalist>
      <datalist id="policy-departments">
        {choices.departments.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
