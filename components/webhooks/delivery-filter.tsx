import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/input";
import { eventTypeNames } from "#lib/webhooks/event-types";

/** Which events of an endpoint are listed. A plain GET form: what was found has an address. */
export function DeliveryFilter({
  path,
  asked,
}: {
  readonly path: string;
  readonly asked: Readonly<Record<string, string>>;
}) {
  return (
    <form action={path} className="flex items-end gap-2">
      {asked["state"] !== undefined && <input type="hidden" name="state" value={asked["state"]} />}
      <Field name="eventType" label="Event" hideLabel>
        <Select
          empty="All types"
          defaultValue={asked["eventType"]}
          options={eventTypeNames.map((type) => ({ value: type, label: type }))}
          className="h-8 text-sm"
        />
      </Field>
      <Button type="submit" size="small">
        Filter
      </Button>
    </form>
  );
}
