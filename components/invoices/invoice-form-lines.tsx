import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { unitLabel } from "#lib/codes/unit";
import { plain } from "#lib/kernel/decimal";
import type { OrderLine } from "#lib/orders/order";
import { receivedNet, toInvoice } from "#lib/orders/quantities";
import { formatDecimal } from "../ui/format.ts";
import { netPrice } from "./net-price.ts";

export interface InvoiceFormLinesProps {
  readonly lines: readonly OrderLine[];
  readonly currency: string;
}

/** One row for each line that is not invoiced in full. Where the quantity is emptied, the line is left out. */
export function InvoiceFormLines({ lines, currency }: InvoiceFormLinesProps) {
  return (
    <Card title="Lines" right="Empty a quantity to leave its line out">
      <ol>
        {lines.map((line, index) => (
          <FormLine key={line.id} line={line} index={index} currency={currency} />
        ))}
      </ol>
    </Card>
  );
}

interface FormLineProps extends Pick<InvoiceFormLinesProps, "currency"> {
  readonly line: OrderLine;
  readonly index: number;
}

function FormLine({ line, index, currency }: FormLineProps) {
  const name = (field: string) => `lines.${index}.${field}`;
  const unit = line.unit === null ? "" : ` ${unitLabel(line.unit)}`;
  return (
    <li
      aria-label={`Line ${line.lineNumber}`}
      className="grid grid-cols-[1fr_1fr_80px] items-end gap-x-3 gap-y-2 border-b border-line px-3.5 py-2.5 last:border-b-0 md:grid-cols-[minmax(0,1fr)_128px_128px_80px]"
    >
      <p className="self-center wrap-anywhere max-md:col-span-3">
        {line.description}
        <span className="block text-sm text-ink-3">
          Line {line.lineNumber} · {formatDecimal(plain(toInvoice(line)))}
          {unit} to invoice, {formatDecimal(plain(receivedNet(line)))} received
        </span>
      </p>
      <input type="hidden" name={name("lineId")} value={line.id} />
      <NumberField name={name("quantity")} label="Quantity" value={plain(toInvoice(line))} />
      <NumberField name={name("unitPrice")} label={`Unit price, ${currency}`} value={netPrice(line)} />
      <NumberField name={name("taxRatePercent")} label="Tax %" value={line.taxRatePercent} />
    </li>
  );
}

function NumberField({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <Field name={name} label={label}>
      <Input numeric defaultValue={value} />
    </Field>
  );
}
