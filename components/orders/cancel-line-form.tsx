import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Field } from "#components/ui/field";
import { Input, Select, Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { isPositive, plain } from "#lib/kernel/decimal";
import type { Order } from "#lib/orders/order";
import { cancellable } from "#lib/orders/quantities";
import { formatDecimal } from "../ui/format.ts";

export interface CancelLineFormProps {
  readonly order: Order;
  readonly action: FormAction;
}

/** Cancels some or all of what is open of one line. */
export function CancelLineForm({ order, action }: CancelLineFormProps) {
  const open = order.lines.filter((line) => isPositive(cancellable(line)));
  if (open.length === 0) {
    return <p>Nothing is left to cancel: everything was shipped, received or invoiced.</p>;
  }
  const options = open.map((line) => ({
    value: line.id,
    label: `${line.lineNumber} · ${line.description} (${formatDecimal(plain(cancellable(line)))} open)`,
  }));
  return (
    <ActionForm action={action} hidden={{ id: order.id, expectedVersion: order.version }} success="Line cancelled">
      <Field name="lineId" label="Line" required>
        <Select options={options} />
      </Field>
      <Field name="quantity" label="Quantity to cancel" required className="grid max-w-40 gap-[3px]">
        <Input numeric />
      </Field>
      <Field name="reason" label="Reason" required>
        <Textarea />
      </Field>
      <SubmitButton kind="danger" className="justify-self-start">
        Cancel this quantity
      </SubmitButton>
    </ActionForm>
  );
}
