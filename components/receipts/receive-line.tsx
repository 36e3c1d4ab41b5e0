import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Stepper } from "#components/ui/stepper";
import { unitLabel } from "#lib/codes/unit";
import { type Decimal, isPositive, max, min, minus, plain, zero } from "#lib/kernel/decimal";
import type { OrderLine } from "#lib/orders/order";
import { receivedNet, shippedNet, toReceive, wanted } from "#lib/orders/quantities";
import { formatDecimal } from "../ui/format.ts";

export interface ReceiveLineProps {
  readonly line: OrderLine;
  readonly index: number;
  /** There are ship notices: what they announce is what is expected. */
  readonly hasShipments: boolean;
}

/** How much of one line came, and how much of that is refused. */
export function ReceiveLine({ line, index, hasShipments }: ReceiveLineProps) {
  const open = toReceive(line);
  const unit = line.unit === null ? "" : unitLabel(line.unit);
  const isMoney = line.kind === "AMOUNT";
  const came = plain(expected(line, hasShipments));
  const text = (quantity: Decimal) => formatDecimal(plain(quantity));
  return (
    <div className="rounded-lg border border-line bg-surface px-3.5 py-3">
      <input type="hidden" name={`lines.${index}.lineId`} value={line.id} />
      <h2 className="font-semibold wrap-anywhere">{line.description}</h2>
      <p className="text-sm text-ink-3">
        ordered {text(wanted(line))} · received {text(receivedNet(line))} ·{" "}
        <span className={isPositive(open) ? "text-wait" : "text-ok"}>
          {text(open)} {unit} open
        </span>
      </p>
      <div data-open={plain(open)} className="mt-2.5 flex flex-wrap items-start gap-x-3 gap-y-2">
        <Field name={`lines.${index}.quantity`} label={`Came of line ${line.lineNumber}`} hideLabel>
          {isMoney ? (
            <Input numeric defaultValue={came} className="h-11 max-w-37" />
          ) : (
            <Stepper
              label={`came of line ${line.lineNumber}, ${line.description}`}
              defaultValue={came}
              max={plain(open)}
            />
          )}
        </Field>
        {!isMoney && (
          <details className="group open:basis-full">
            <summary className="flex h-11 list-none items-center rounded-md px-3 text-ink-2 hover:bg-hover hover:text-ink">
              Reject some
            </summary>
            <Field
              name={`lines.${index}.rejectedQuantity`}
              label="Rejected, of what came"
              hint="Damaged or wrong: say why in the note."
              className="mt-1 grid gap-1"
            >
              <Stepper label={`rejected of line ${line.lineNumber}, ${line.description}`} />
            </Field>
          </details>
        )}
      </div>
    </div>
  );
}

/** What is under way by the ship notices; without any, all that is open. Money is never under way. */
function expected(line: OrderLine, hasShipments: boolean): Decimal {
  const open = toReceive(line);
  if (!hasShipments) return open;
  return max(zero, min(open, minus(shippedNet(line), receivedNet(line))));
}
