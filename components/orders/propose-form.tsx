import { ActionBar } from "#components/ui/action-bar";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { isPositive, plain } from "#lib/kernel/decimal";
import type { Order, OrderLine } from "#lib/orders/order";
import { wanted } from "#lib/orders/quantities";

/** What the supplier can offer instead: filled in with what was ordered. */
export function ProposeForm({ order, action }: { readonly order: Order; readonly action: FormAction }) {
  const lines = order.lines.filter((line) => isPositive(wanted(line)));
  return (
    <ActionForm
      action={action}
      hidden={{ id: order.id, expectedVersion: order.version }}
      success="Proposal sent"
      className="grid max-w-3xl gap-4"
    >
      <Card title="Lines" right="What you leave as it is stays as ordered">
        <ul>
          {lines.map((line, index) => (
            <ProposedLine key={line.id} line={line} index={index} currency={order.currency} />
          ))}
        </ul>
      </Card>
      <Card title="Why" padded>
        <Field name="note" label="Note to the buyer" optional>
          <Textarea />
        </Field>
      </Card>
      <ActionBar>
        <LinkButton href={`/orders/${order.id}`} size="large">
          Back to the order
        </LinkButton>
        <SubmitButton size="large" pendingText="Sending…">
          Propose
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  );
}

interface ProposedLineProps {
  readonly line: OrderLine;
  readonly index: number;
  readonly currency: string;
}

function ProposedLine({ line, index, currency }: ProposedLineProps) {
  const name = (field: string) => `lines.${index}.${field}`;
  const of = `of line ${line.lineNumber}`;
  return (
    <li className="grid gap-2 border-b border-line px-3.5 py-2.5 last:border-b-0">
      <input type="hidden" name={name("lineId")} value={line.id} />
      <p className="font-medium wrap-anywhere">{line.description}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field
          name={name("quantity")}
          label={
            <>
              Quantity <span className="sr-only">{of}</span>
            </>
          }
        >
          <Input numeric autoComplete="off" defaultValue={plain(wanted(line))} />
        </Field>
        <Field
          name={name("unitPrice")}
          label={
            <>
              Unit price, {currency} <span className="sr-only">{of}</span>
            </>
          }
        >
          <Input numeric autoComplete="off" defaultValue={line.unitPrice} readOnly={line.kind === "AMOUNT"} />
        </Field>
        <Field
          name={name("neededBy")}
          label={
            <>
              Delivered by <span className="sr-only">{of}</span>
            </>
          }
        >
          <Input type="date" defaultValue={line.neededBy ?? ""} />
        </Field>
      </div>
    </li>
  );
}
