import { AddressFields } from "#components/company/address-fields";
import { Flag } from "#components/company/flag";
import { ActionBar } from "#components/ui/action-bar";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { countryOptions, currencyOptions } from "../company/code-options.ts";
import type { Supplier } from "#lib/suppliers/supplier";

export interface SupplierFormProps {
  readonly action: FormAction;
  /** The supplier to change; none for a new one. */
  readonly supplier?: Supplier;
  readonly verb: string;
  readonly back: string;
}

/** Everything about a supplier that people write. */
export function SupplierForm({ action, supplier, verb, back }: SupplierFormProps) {
  const seen = supplier && { id: supplier.id, expectedVersion: supplier.version };
  return (
    <ActionForm action={action} hidden={seen} keep label={verb} className="grid max-w-3xl gap-4">
      <Card title="Who it is" padded>
        <Identity supplier={supplier} />
      </Card>
      <Card title="Where it is" padded>
        <Contact supplier={supplier} />
      </Card>
      <Card title="How we order" padded>
        <Terms supplier={supplier} />
      </Card>
      <ActionBar>
        <SubmitButton pendingText="Saving…">{verb}</SubmitButton>
        <LinkButton href={back}>Cancel</LinkButton>
      </ActionBar>
    </ActionForm>
  );
}

type Part = Pick<SupplierFormProps, "supplier">;

function Identity({ supplier }: Part) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field name="name" label="Name" required>
        <Input defaultValue={supplier?.name} autoComplete="off" />
      </Field>
      <Field name="code" label="Code" required>
        <Input defaultValue={supplier?.code} autoComplete="off" spellCheck={false} />
      </Field>
      <Field name="legalName" label="Legal name" optional>
        <Input defaultValue={supplier?.legalName ?? ""} autoComplete="off" />
      </Field>
      <Field name="taxId" label="Tax number" optional>
        <Input defaultValue={supplier?.taxId ?? ""} autoComplete="off" spellCheck={false} />
      </Field>
    </div>
  );
}

function Contact({ supplier }: Part) {
  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field name="country" label="Country" required>
          <Select options={countryOptions} empty="Choose a country" defaultValue={supplier?.country ?? ""} />
        </Field>
        <Field name="email" label="E-mail for orders" optional>
          <Input type="email" defaultValue={supplier?.email ?? ""} autoComplete="off" />
        </Field>
        <Field name="phone" label="Phone" optional>
          <Input type="tel" defaultValue={supplier?.phone ?? ""} autoComplete="off" />
        </Field>
      </div>
      <AddressFields name="address" legend="Address" address={supplier?.address ?? null} />
    </div>
  );
}

function Terms({ supplier }: Part) {
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field name="currency" label="Currency" required>
          <Select options={currencyOptions} empty="Choose a currency" defaultValue={supplier?.currency ?? ""} />
        </Field>
        <Field name="paymentTerms" label="Payment terms" optional>
          <Input defaultValue={supplier?.paymentTerms ?? ""} placeholder="Net 30" />
        </Field>
      </div>
      <Flag
        name="autoSend"
        label="Send orders as soon as they are approved"
        hint="Otherwise a buyer sends each one."
        on={supplier?.autoSend}
      />
      <Flag
        name="twoWayMatch"
        label="Match invoices with the order alone"
        hint="For services and subscriptions, where nothing is received."
        on={supplier?.twoWayMatch}
      />
    </div>
  );
}
