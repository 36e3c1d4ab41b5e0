import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Input, Select, Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { isPositive, plain } from "#lib/kernel/decimal";
import type { Order } from "#lib/orders/order";
import { receivedNet } from "#lib/orders/quantities";
import { formatDecimal } from "../ui/format.ts";

/** Sends something that was received back to the supplier: one line at a time. */
export function ReturnDialog({ order, action }: { readonly order: Order; readonly action: FormAction }) {
  const here = order.lines.filter((line) => isPositive(receivedNet(line)));
  if (here.length === 0) return null;
  const options = here.map((line) => ({
    value: line.id,
    label: `${line.lineNumber} · ${line.description} (${formatDecimal(plain(receivedNet(line)))} here)`,
  }));
  return (
    <Dialog button="Return goods" title="Return goods to the supplier" size="small">
      <ActionForm action={action} hidden={{ id: order.id, expectedVersion: order.version }} success="Goods returned">
        <Field name="lines.0.lineId" label="Line" required>
          <Select options={options} />
        </Field>
        <Field name="lines.0.quantity" label="Quantity that goes back" required className="grid max-w-40 gap-[3px]">
          <Input numeric />
        </Field>
        <Field name="reason" label="Reason" required>
          <Textarea />
        </Field>
        <SubmitButton className="justify-self-start">Return goods</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
