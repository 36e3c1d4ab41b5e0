import { ActionBar } from "#components/ui/action-bar";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Stepper } from "#components/ui/stepper";
import { SubmitButton } from "#components/ui/submit-button";
import { unitLabel } from "#lib/codes/unit";
import { isPositive, plain } from "#lib/kernel/decimal";
import type { Order, OrderLine } from "#lib/orders/order";
import { toShip } from "#lib/orders/quantities";
import { formatDecimal } from "../ui/format.ts";

/** A ship notice: filled in with all that is still to be shipped. */
export function ShipForm({ order, action }: { readonly order: Order; readonly action: FormAction }) {
  const lines = order.lines.filter((line) => isPositive(toShip(line)));
  return (
    <ActionForm
      action={action}
      hidden={{ id: order.id, expectedVersion: order.version }}
      success="Shipment noted"
      className="grid max-w-3xl gap-4"
    >
      <Card title="Lines" right="0 leaves a line out">
        <ul>
          {lines.map((line, index) => (
            <ShipLine key={line.id} line={line} index={index} />
          ))}
        </ul>
      </Card>
      <Card title="On its way" padded>
        <div className="grid gap-3 md:grid-cols-3">
          <Field name="carrier" label="Carrier" optional>
            <Input autoComplete="off" maxLength={100} />
          </Field>
          <Field name="trackingNumber" label="Tracking number" optional>
            <Input autoComplete="off" maxLength={100} />
          </Field>
          <Field name="expectedAt" label="Expected on" optional>
            <Input type="date" />
          </Field>
        </div>
      </Card>
      <ActionBar>
        <LinkButton href={`/orders/${order.id}`} size="large">
          Back to the order
        </LinkButton>
        <SubmitButton size="large" pendingText="Noting…">
          Ship
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  );
}

function ShipLine({ line, index }: { readonly line: OrderLine; readonly index: number }) {
  const open = plain(toShip(line));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-3.5 py-2.5 last:border-b-0">
      <input type="hidden" name={`lines.${index}.lineId`} value={line.id} />
      <p className="min-w-0 flex-1 basis-56 wrap-anywhere">
        <span className="font-medium">{line.description}</span>
        <span className="block text-sm text-ink-3">
          ordered {formatDecimal(line.quantity)} · {formatDecimal(open)} {line.unit !== null && unitLabel(line.unit)} to
          ship
        </span>
      </p>
      <Field name={`lines.${index}.quantity`} label={`Shipped of line ${line.lineNumber}`} hideLabel>
        <Stepper label={`shipped of line ${line.lineNumber}`} defaultValue={open} max={open} />
      </Field>
    </li>
  );
}
