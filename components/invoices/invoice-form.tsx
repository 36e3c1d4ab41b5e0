import { ActionForm, type FormAction } from "#components/ui/action-form";
import { ActionBar } from "#components/ui/action-bar";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { decimal, isPositive, plain } from "#lib/kernel/decimal";
import type { Order } from "#lib/orders/order";
import { toInvoice } from "#lib/orders/quantities";
import { InvoiceFormLines } from "./invoice-form-lines.tsx";

export interface InvoiceFormProps {
  readonly order: Order;
  readonly today: string;
  readonly action: FormAction;
}

/** An invoice as it came on paper: filled in with what is still to be invoiced, at the order's prices. */
export function InvoiceForm({ order, today, action }: InvoiceFormProps) {
  const lines = order.lines.filter((line) => isPositive(toInvoice(line)));
  const isFirst = order.invoices.length === 0;
  const freight = isFirst && isPositive(decimal(order.freight)) ? plain(decimal(order.freight)) : "";
  return (
    <ActionForm
      action={action}
      hidden={{
        id: order.id,
        expectedVersion: order.version,
        currency: order.currency,
        freightTaxRatePercent: order.freightTaxRatePercent,
      }}
      success="Invoice entered"
      className="grid gap-4"
    >
      <Card title="Invoice" padded>
        <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
          <Field
            name="invoiceNumber"
            label="Invoice number"
            required
            className="grid content-start gap-[3px] max-md:col-span-2"
          >
            <Input autoComplete="off" maxLength={100} />
          </Field>
          <Field name="invoiceDate" label="Invoice date" required>
            <Input type="date" defaultValue={today} />
          </Field>
          <Field name="dueDate" label="Due" optional>
            <Input type="date" />
          </Field>
          <Field name="freight" label={`Freight, ${order.currency}`} optional>
            <Input numeric defaultValue={freight} />
          </Field>
        </div>
      </Card>
      <InvoiceFormLines lines={lines} currency={order.currency} />
      <ActionBar>
        <LinkButton href={`/orders/${order.id}`} size="large">
          Back to the order
        </LinkButton>
        <SubmitButton size="large" pendingText="Entering…">
          Enter invoice
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  );
}
