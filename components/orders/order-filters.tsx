import { Button, LinkButton } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { SearchField } from "#components/ui/search-field";
import { summaryStatuses } from "#lib/orders/status";
import { capitalized } from "#lib/kernel/capitalized";

export interface OrderFiltersProps {
  /** What the address asks now. */
  readonly asked: Readonly<Record<string, string>>;
  /** Kept when the form is sent: the view and the sort. */
  readonly kept: Readonly<Record<string, string>>;
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  /** The view without any of these; left out when nothing is filtered. */
  readonly clear: string | undefined;
}

/** Search and filters of the list. A plain GET form: what was found has an address. */
export function OrderFilters({ asked, kept, suppliers, clear }: OrderFiltersProps) {
  return (
    <form action="/orders" className="flex flex-wrap items-end gap-2">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchField
        label="Find by number, reference, supplier or item"
        placeholder="Number, supplier, item"
        defaultValue={asked["q"]}
        className="w-64 max-md:w-auto max-md:flex-1"
      />
      <details open={folded.some((name) => asked[name] !== undefined)} className={onlyOnPhones}>
        <summary className={phonesSummary}>More filters</summary>
        <div className="flex flex-wrap items-end gap-2">
          <Field name="summaryStatus" label="Status" className="grid w-40 gap-[3px] max-md:w-full">
            <Select empty="Any" defaultValue={asked["summaryStatus"]} options={statusOptions} className={small} />
          </Field>
          {suppliers.length > 0 && (
            <Field name="supplierId" label="Supplier" className="grid w-44 gap-[3px] max-md:w-full">
              <Select
                empty="Any"
                defaultValue={asked["supplierId"]}
                options={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
                className={small}
              />
            </Field>
          )}
          <DayField name="createdFrom" label="Created from" value={asked["createdFrom"]} />
          <DayField name="createdTo" label="Created until" value={asked["createdTo"]} />
        </div>
      </details>
      <Button type="submit">Find</Button>
      {clear !== undefined && (
        <LinkButton href={clear} kind="quiet">
          Clear filters
        </LinkButton>
      )}
    </form>
  );
}

const folded = ["summaryStatus", "supplierId", "createdFrom", "createdTo"];

/** A phone opens the filters when it wants them; a desk shows them always, where the browser can. */
const onlyOnPhones = "max-md:order-1 max-md:w-full md:[&::details-content]:[content-visibility:visible]";
const phonesSummary =
  "flex h-11 list-none items-center gap-1 rounded-md text-ink-2 hover:text-ink md:h-8 md:supports-[selector(::details-content)]:hidden";
const small = "h-8 text-sm";

function DayField({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <Field name={name} label={label} className="grid gap-[3px] max-md:w-[calc(50%-4px)]">
      <Input type="date" defaultValue={value} className={small} />
    </Field>
  );
}

const statusOptions = summaryStatuses.map((status) => ({ value: status, label: inWords(status) }));

/** "PARTIALLY_RECEIVED" → "Partially received" */
function inWords(status: string): string {
  return capitalized(status.toLowerCase().replaceAll("_", " "));
}
