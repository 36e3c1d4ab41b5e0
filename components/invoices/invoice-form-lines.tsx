import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Table, Td, Th, Tr, Under } from "#components/ui/table";
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
      <Table caption="Lines to invoice" wide>
        <thead>
          <Tr>
            <Th>Item</Th>
            <Th numeric>Received</Th>
            <Th numeric>Quantity</Th>
            <Th numeric>Unit price, {currency}</Th>
            <Th numeric>Tax %</Th>
          </Tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <FormLine key={line.id} line={line} index={index} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function FormLine({ line, index }: { readonly line: OrderLine; readonly index: number }) {
  const name = (field: string) => `lines.${index}.${field}`;
  return (
    <Tr>
      <Td className="wrap-anywhere">
        {line.description}
        <Under>
          Line {line.lineNumber} · {formatDecimal(plain(toInvoice(line)))} {line.unit !== null && unitLabel(line.unit)}{" "}
          to invoice
        </Under>
        <input type="hidden" name={name("lineId")} value={line.id} />
      </Td>
      <Td numeric>{formatDecimal(plain(receivedNet(line)))}</Td>
      <NumberCell
        name={name("quantity")}
        label={`Quantity of line ${line.lineNumber}`}
        value={plain(toInvoice(line))}
      />
      <NumberCell name={name("unitPrice")} label={`Unit price of line ${line.lineNumber}`} value={netPrice(line)} />
      <NumberCell name={name("taxRatePercent")} label={`Tax of line ${line.lineNumber}`} value={line.taxRatePercent} />
    </Tr>
  );
}

function NumberCell({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }) {
  return (
    <Td numeric className="w-32">
      <Field name={name} label={label} hideLabel className="grid justify-items-end gap-[3px] whitespace-normal">
        <Input numeric defaultValue={value} className="max-w-32" />
      </Field>
    </Td>
  );
}
