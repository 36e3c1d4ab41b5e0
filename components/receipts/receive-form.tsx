import { ActionBar } from "#components/ui/action-bar";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Icon } from "#components/ui/icon";
import { Input, Textarea } from "#components/ui/input";
import { isPositive, plain } from "#lib/kernel/decimal";
import type { Order } from "#lib/orders/order";
import { receivedNet, toReceive, wanted } from "#lib/orders/quantities";
import { formatDecimal } from "../ui/format.ts";
import { FillButtons } from "./fill-buttons.tsx";
import { ReceiveButton } from "./receive-button.tsx";
import { ReceiveLine } from "./receive-line.tsx";

export interface ReceiveFormProps {
  readonly order: Order;
  readonly action: FormAction;
  /** May take more than was ordered, with a reason. */
  readonly mayOverride: boolean;
  /** Takes nothing without that reason: he is no receiver. */
  readonly mustOverride: boolean;
}

/** What came: one card per open line, filled in with what is on its way; done lines below. Made for a phone in one hand. */
export function ReceiveForm({ order, action, mayOverride, mustOverride }: ReceiveFormProps) {
  const open = order.lines.filter((line) => isPositive(toReceive(line)));
  const done = order.lines.filter((line) => !isPositive(toReceive(line)) && isPositive(wanted(line)));
  const units = new Set([...open, ...(mayOverride ? done : [])].map(({ unit }) => unit));
  return (
    <ActionForm
      action={action}
      hidden={{ id: order.id, expectedVersion: order.version }}
      success="Goods received"
      className="grid max-w-2xl gap-3"
    >
      <FillButtons />
      {open.map((line, index) => (
        <ReceiveLine key={line.id} line={line} index={index} hasShipments={order.shipments.length > 0} />
      ))}
      {mayOverride &&
        done.map((line, index) => <ReceiveLine key={line.id} line={line} index={open.length + index} hasShipments />)}
      {!mayOverride &&
        done.map((line) => (
          <p
            key={line.id}
            className="flex items-start gap-1.5 rounded-lg border border-line bg-surface px-3.5 py-3 text-ok"
          >
            <Icon name="check" className="mt-0.5" />
            <span className="wrap-anywhere">
              {line.description}{" "}
              <span className="whitespace-nowrap text-ink-3">
                {formatDecimal(plain(receivedNet(line)))} of {formatDecimal(plain(wanted(line)))} received
              </span>
            </span>
          </p>
        ))}
      <Card padded>
        <div className="grid gap-3">
          <Field name="note" label="Note" optional>
            <Textarea rows={2} />
          </Field>
          {mayOverride && (
            <Field
              name="overrideReason"
              label="Why more than was ordered"
              hint="Only when more came than is open. Finance answers for it."
              optional={!mustOverride}
              required={mustOverride}
            >
              <Input />
            </Field>
          )}
        </div>
      </Card>
      <ActionBar>
        <ReceiveButton counts={units.size === 1 && !units.has(null) ? "pieces" : "lines"} />
      </ActionBar>
    </ActionForm>
  );
}
