import { Flag } from "#components/company/flag";
import { Card } from "#components/ui/card";
import { CheckboxGroup, RadioGroup } from "#components/ui/choice";
import { Field } from "#components/ui/field";
import { Input, Select, Textarea } from "#components/ui/input";
import { Link } from "#components/ui/link";
import { Mono } from "#components/ui/mono";
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
      <Card title="Who we are to the receiver" padded>
        <Who endpoint={endpoint} />
      </Card>
      <Card
        title="What to send"
        padded
        right={
          <Link href="/webhooks/events" className="underline">
            Schemas and examples
          </Link>
        }
      >
        <div className="grid gap-4">
          <RadioGroup name="payload" legend="Payload" choices={payloadChoices} chosen={endpoint?.payload ?? "full"} />
          <CheckboxGroup
            name="eventTypes[]"
            legend="Events"
            choices={[...patternChoices, ...typeChoices]}
            chosen={endpoint?.eventTypes ?? ["*"]}
          />
        </div>
      </Card>
    </>
  );
}

const payloadChoices = [
  { value: "full", label: "Full", hint: "The order as it was at that moment, with lines and prices." },
  { value: "thin", label: "Thin", hint: "Ids alone, and where to fetch the rest with an API key." },
];
const patternChoices = [
  { value: "*", label: "Everything, new types included" },
  { value: "purchase_order.*", label: "Everything about purchase orders" },
  { value: "endpoint.*", label: "Everything about endpoints" },
];
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

const authChoices = [
  { value: "none", label: "The signature alone" },
  { value: "bearer", label: "Bearer token" },
  { value: "basic", label: "User name and password" },
];

function Who({ endpoint }: Part) {
  const auth = endpoint?.auth ?? null;
  const kept = "Leave this empty to keep the one that is set.";
  return (
    <div className="grid gap-3">
      <Field name="auth.type" label="Authentication" className="max-w-72">
        <Select options={authChoices} defaultValue={auth?.type ?? "none"} />
      </Field>
      <Field name="auth.token" label="Token" hint={auth?.type === "bearer" ? kept : "For a bearer token."}>
        <Input type="password" autoComplete="off" spellCheck={false} />
      </Field>
      <div className="grid gap-3 md:grid-cols-2">
        <Field name="auth.username" label="User name" hint="For a user name and password.">
          <Input defaultValue={auth?.type === "basic" ? auth.username : ""} autoComplete="off" spellCheck={false} />
        </Field>
        <Field name="auth.password" label="Password" hint={auth?.type === "basic" ? kept : "It is never shown again."}>
          <Input type="password" autoComplete="new-password" />
        </Field>
      </div>
      <Flag
        name="asymmetric"
        label="Sign with an Ed25519 key too (v1a)"
        hint="Beside the secret (v1). The receiver checks it with a public key, so that no secret has to be shared."
        on={endpoint?.asymmetric}
      />
      {endpoint?.publicKey && (
        <p className="text-sm text-ink-3">
          Public key: <Mono>{endpoint.publicKey}</Mono>
        </p>
      )}
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
        hint="One on each line, like “X-Tenant: north”. Values that look like secrets are never shown again."
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
