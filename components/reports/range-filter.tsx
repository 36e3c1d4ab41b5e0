import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";

export interface RangeFilterProps {
  readonly path: string;
  readonly range: { readonly from: string; readonly to: string };
}

/** From which day to which, both included. A plain GET form: what it shows has an address. */
export function RangeFilter({ path, range }: RangeFilterProps) {
  return (
    <form action={path} className="flex flex-wrap items-end gap-2">
      <Field name="from" label="From" className="grid gap-[3px]">
        <Input type="date" defaultValue={range.from} className="h-8 text-sm" />
      </Field>
      <Field name="to" label="Until" className="grid gap-[3px]">
        <Input type="date" defaultValue={range.to} className="h-8 text-sm" />
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}
