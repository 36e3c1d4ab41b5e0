import type { ReactNode } from "react";
import { lineFacts } from "#lib/approvals/facts";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/input.tsx";
import { ComparedFields } from "./compared-fields.tsx";
import type { LinesDraft } from "./model.ts";

interface LinesFieldsProps {
  readonly path: string;
  readonly value: LinesDraft;
  readonly onChange: (value: LinesDraft) => void;
  /** What is asked of each line. */
  readonly children: ReactNode;
}

const quantifiers = [
  { value: "any", label: "In some line" },
  { value: "all", label: "In every line" },
  { value: "sum", label: "The sum of lines" },
];

/** Some line, every line, or the sum of those that are meant. */
export function LinesFields({ path, value, onChange, children }: LinesFieldsProps) {
  const { quantifier, of, operator } = value;
  return (
    <fieldset className="grid min-w-0 flex-1 basis-72 gap-2 rounded-md border border-line p-2.5">
      <legend className="px-1 text-sm text-ink-3">Lines</legend>
      <div className="flex flex-wrap items-start gap-2">
        <Field name={`${path}.lines`} label="Which lines" hideLabel className="grid w-40 gap-[3px]">
          <Select
            value={quantifier}
            options={quantifiers}
            onChange={({ target }) => onChange({ ...value, quantifier: target.value as LinesDraft["quantifier"] })}
          />
        </Field>
        {quantifier === "sum" && (
          <>
            <Field name={`${path}.of`} label="Sum of" hideLabel className="grid w-32 gap-[3px]">
              <Select
                value={of}
                options={[
                  { value: "netAmount", label: "net amount" },
                  { value: "quantity", label: "quantity" },
                ]}
                onChange={({ target }) => onChange({ ...value, of: target.value as LinesDraft["of"] })}
              />
            </Field>
            <ComparedFields
              path={path}
              fact={lineFacts[of]}
              named={of}
              operator={operator}
              value={value.value}
              onChange={(compared) => onChange({ ...value, ...compared })}
            />
          </>
        )}
      </div>
      {quantifier === "sum" && <p className="text-sm text-ink-3">of the lines for which this holds:</p>}
      {children}
    </fieldset>
  );
}
