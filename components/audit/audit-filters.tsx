import { Button, LinkButton } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";

export interface AuditFiltersProps {
  /** What the address asks now. */
  readonly asked: Readonly<Record<string, string>>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

const kinds = {
  "purchase_order.*": "Purchase orders",
  "supplier.*": "Suppliers",
  "user.*,session.*,api_key.*,access.*": "People and access",
  "settings.*,cost_centre.*,exchange_rate.*,approval_policy.*": "Settings and policies",
  "endpoint.*,delivery.*": "Webhooks",
  "audit.*": "Audit",
};

const small = "h-8 text-sm";

/** Who, what, about what and when. A plain GET form: what was found has an address. */
export function AuditFilters({ asked, people }: AuditFiltersProps) {
  const isFiltered = Object.keys(asked).some((name) => name !== "cursor");
  return (
    <form action="/audit" className="flex flex-wrap items-end gap-2">
      <Field name="from" label="From" className="grid gap-[3px]">
        <Input type="date" defaultValue={asked["from"]} className={small} />
      </Field>
      <Field name="to" label="Until" className="grid gap-[3px]">
        <Input type="date" defaultValue={asked["to"]} className={small} />
      </Field>
      <Field name="actor" label="Who" className="grid w-44 gap-[3px] max-md:w-full">
        <Select
          empty="Anybody"
          className={small}
          defaultValue={asked["actor"]}
          options={[
            { value: "system", label: "Countersign itself" },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field name="action" label="What" className="grid w-48 gap-[3px] max-md:w-full">
        <Select
          empty="Anything"
          className={small}
          defaultValue={asked["action"]}
          options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field name="entity" label="Order number or id" className="grid w-48 gap-[3px] max-md:w-full">
        <Input defaultValue={asked["entity"]} placeholder="PO-2026-000123" className={small} />
      </Field>
      <Button type="submit">Filter</Button>
      {isFiltered && (
        <LinkButton href="/audit" kind="quiet">
          Clear filters
        </LinkButton>
      )}
    </form>
  );
}
