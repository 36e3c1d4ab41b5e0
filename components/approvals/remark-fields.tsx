import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { lineFieldChoices, orderFieldChoices } from "./remark-words.ts";

/** A line that can be remarked on. */
export interface RemarkableLine {
  readonly id: string;
  readonly lineNumber: number;
  readonly description: string;
}

const rows = [0, 1, 2];
const mostLines = 100;

/** Room for three remarks on single lines or fields. What is left empty is not sent. */
export function RemarkFields({ lines }: { readonly lines: readonly RemarkableLine[] }) {
  const lineChoices = lines.slice(0, mostLines).map(({ id, lineNumber, description }) => ({
    value: id,
    label: `${lineNumber}: ${description.slice(0, 60)}`,
  }));
  const fieldChoices = [...lineFieldChoices, ...orderFieldChoices];
  return (
    <details>
      <summary className="min-h-6 cursor-pointer py-0.5 text-ink-2 max-md:min-h-11">
        Remarks on lines and fields
      </summary>
      {rows.map((row) => (
        <fieldset key={row} className="mt-2 grid gap-2 border-t border-line pt-2 sm:grid-cols-2">
          <legend className="sr-only">Remark {row + 1}</legend>
          <Field name={`remarks.${row}.lineId`} label="Line">
            <Select empty="The order itself" options={lineChoices} />
          </Field>
          <Field name={`remarks.${row}.field`} label="Field">
            <Select empty="All of it" options={fieldChoices} />
          </Field>
          <Field name={`remarks.${row}.text`} label="Remark" className="grid content-start gap-[3px] sm:col-span-2">
            <Input />
          </Field>
        </fieldset>
      ))}
    </details>
  );
}
