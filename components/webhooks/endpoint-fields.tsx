import { Flag } from "#components/company/flag";
import { Card } from "#components/ui/card";
import { CheckboxGroup } from "#components/ui/choice";
import { Field } from "#components/ui/field";
import { Input, Textarea } from "#components/ui/input";
import type { Endpoint } from "#lib/webhooks/endpoint";
import { eventTypeNames, eventTypes } from "#lib/webhooks/event-types";

type Part = { readonly endpoint?: Endpoint | undefined };

/** Everything about an endpoint that people write. */
export function EndpointFields({ endpoint }: Part) {
  return (
    <>
      <Card title="Where to send" padded>
        <Where endpoint={endpoint} />
      </Card>
      <Card title="How to send" padded>
        <How endpoint={endpoint} />
      </Card>
      <Card title="What to send" padded>
        <CheckboxGroup
          name="eventTypes[]"
          legend="Events"
          choices={[{ value: "*", label: "Everything, new types included" }, ...typeChoices]}
          chosen={endpoint?.eventTypes ?? ["*"]}
        />
      </Card>
    </>
  );
}

const typeChoices = eventTypeNames.map((type) => ({ value: type, label: type, hint: eventTypes[type] }));

function Where({ endpoint }: Part) {
  return (
    <div className="grid gap-3">
      <Field name="url" label="URL" required hint="https, on port 443 or 8443. It gets a POST for each event.">
        <Input
          type="url"
          defaultValue={endpoint?.url}
          placeholder="https://hooks.example.com/countersign"
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Field name="description" label="Name" optional>
        <Input defaultValue={endpoint?.description ?? ""} placeholder="Warehouse system" autoComplete="off" />
      </Field>
    </div>
  );
}

function How({ endpoint }: Part) {
  const headers = Object.entries(endpoint?.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  return (
    <div className="grid gap-3">
      <Field
        name="headers"
        label="Headers of your own"
        optional
        hint="One on each line, like “Authorization: Bearer …”. Values that look like secrets are never shown again."
      >
        <Textarea rows={3} defaultValue={headers.join("\n")} spellCheck={false} />
      </Field>
      <Field name="rateLimitPerSecond" label="At most per second" optional className="max-w-48">
        <Input numeric inputMode="numeric" defaultValue={endpoint?.rateLimitPerSecond ?? ""} />
      </Field>
      <Flag
        name="ordered"
        label="One event of an order at a time, in sequence"
        hint="The next waits until the one before was delivered or failed for good."
        on={endpoint?.ordered}
      />
    </div>
  );
}
