import { Flag } from "#components/company/flag";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Select, Textarea } from "#components/ui/input";
import { dialects, dialectWords } from "#lib/inbound/dialects";
import { type Source, sourceKinds } from "#lib/inbound/source";
import { kindWords } from "./words.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SourceFieldsProps {
  readonly source?: Source;
  readonly suppliers: readonly Named[];
  readonly buyers: readonly Named[];
}

const kinds = sourceKinds.map((kind) => ({ value: kind, label: `${kindWords[kind].name}: ${kindWords[kind].tells}` }));
const signatures = dialects.map((dialect) => ({ value: dialect, label: dialectWords[dialect].name }));
const optionsOf = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));

/** Everything about a source that people write. What it tells is said once, when it is made. */
export function SourceFields({ source, suppliers, buyers }: SourceFieldsProps) {
  return (
    <>
      <Card title="Who tells what" padded>
        <div className="grid gap-3">
          <Field name="name" label="Name" required>
            <Input defaultValue={source?.name} placeholder="Parcel service" autoComplete="off" />
          </Field>
          {source === undefined && (
            <Field name="kind" label="It tells" required>
              <Select options={kinds} />
            </Field>
          )}
          <Field
            name="supplierId"
            label="Supplier"
            optional
            hint="It may speak of this supplier's orders only. A supplier's own system wants one."
          >
            <Select empty="Every supplier" options={optionsOf(suppliers)} defaultValue={source?.supplierId ?? ""} />
          </Field>
          <Field
            name="defaultBuyerId"
            label="Buyer"
            optional
            hint="In whose name a warehouse drafts orders. Nobody else needs one."
          >
            <Select empty="Nobody" options={optionsOf(buyers)} defaultValue={source?.defaultBuyerId ?? ""} />
          </Field>
        </div>
      </Card>
      <Card title="How it is known" padded>
        <div className="grid gap-3">
          <Field name="dialect" label="It signs like">
            <Select options={signatures} defaultValue={source?.dialect ?? "standard"} />
          </Field>
          <Field
            name="allowedAddresses"
            label="Addresses it may come from"
            optional
            hint="One on each line, like 203.0.113.0/24. Without any it may come from anywhere."
          >
            <Textarea rows={3} defaultValue={source?.allowedAddresses.join("\n")} spellCheck={false} />
          </Field>
          <Flag
            name="enabled"
            label="Open"
            hint="What a disabled source sends is turned away."
            on={source?.enabled ?? true}
          />
        </div>
      </Card>
    </>
  );
}
