"use client";

import { Card } from "../../ui/card.tsx";
import { Field } from "../../ui/field.tsx";
import { Input, Select, Textarea } from "../../ui/input.tsx";
import type { Edit, EditorHead } from "./draft.ts";

export interface EditorSupplier {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly currency: string;
  readonly paymentTerms: string | null;
}

interface HeadFieldsProps {
  readonly head: EditorHead;
  readonly suppliers: readonly EditorSupplier[];
  readonly currencies: readonly string[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly errors: ReadonlyMap<string, string>;
  readonly change: (edit: Edit) => void;
}

/** Whom, in what currency, where to and on what terms. */
export function HeadFields({ head, suppliers, currencies, countries, errors, change }: HeadFieldsProps) {
  const text = (field: keyof EditorHead, error?: string) => ({
    value: head[field],
    onChange: ({ target }: { target: { value: string } }) => change({ do: "head", field, text: target.value }),
    ...(error && { "aria-invalid": true as const }),
  });
  const choose = (id: string) => {
    const supplier = suppliers.find((one) => one.id === id);
    change({ do: "supplier", id, currency: supplier?.currency ?? "", paymentTerms: supplier?.paymentTerms ?? "" });
  };
  return (
    <>
      <Card padded title="Order">
        <div className="grid gap-3 md:grid-cols-[2fr_1fr_1fr_1fr]">
          <Field name="supplierId" label="Supplier" error={errors.get("supplierId")} required>
            <Select
              value={head.supplierId}
              onChange={({ target }) => choose(target.value)}
              empty="Choose a supplier"
              options={suppliers.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
            />
          </Field>
          <Field name="currency" label="Currency" error={errors.get("currency")}>
            <Select {...text("currency")} options={currencies.map((code) => ({ value: code, label: code }))} />
          </Field>
          <Field name="reference" label="Your reference" error={errors.get("reference")} optional>
            <Input {...text("reference")} />
          </Field>
          <Field name="paymentTerms" label="Payment terms" error={errors.get("paymentTerms")} optional>
            <Input {...text("paymentTerms")} />
          </Field>
        </div>
        <details className="mt-3">
          <summary className="cursor-pointer text-sm text-ink-2">Delivery, freight and notes</summary>
          <div className="mt-3 grid gap-3 md:grid-cols-4">
            <Field
              name="shipTo.name"
              label="Deliver to"
              error={errors.get("shipTo.name")}
              className="grid gap-[3px] md:col-span-2"
            >
              <Input {...text("shipName")} />
            </Field>
            <Field
              name="shipTo.street"
              label="Street"
              error={errors.get("shipTo.street")}
              className="grid gap-[3px] md:col-span-2"
            >
              <Input {...text("shipStreet")} />
            </Field>
            <Field name="shipTo.postalCode" label="Postal code" error={errors.get("shipTo.postalCode")}>
              <Input {...text("shipPostalCode")} />
            </Field>
            <Field name="shipTo.city" label="City" error={errors.get("shipTo.city")}>
              <Input {...text("shipCity")} />
            </Field>
            <Field
              name="shipTo.country"
              label="Country"
              error={errors.get("shipTo.country")}
              className="grid gap-[3px] md:col-span-2"
            >
              <Select
                {...text("shipCountry")}
                empty="Choose a country"
                options={countries.map(({ code, name }) => ({ value: code, label: name }))}
              />
            </Field>
            <Field name="freight" label="Freight" error={errors.get("freight")}>
              <Input numeric {...text("freight")} />
            </Field>
            <Field name="freightTaxRatePercent" label="Tax on freight, %" error={errors.get("freightTaxRatePercent")}>
              <Input numeric {...text("freightTaxRatePercent")} />
            </Field>
            <Field
              name="shippingInstructions"
              label="Shipping instructions"
              error={errors.get("shippingInstructions")}
              className="grid gap-[3px] md:col-span-2"
            >
              <Textarea rows={1} {...text("shippingInstructions")} />
            </Field>
            <Field
              name="notes"
              label="Notes for the supplier"
              error={errors.get("notes")}
              className="grid gap-[3px] md:col-span-2"
            >
              <Textarea {...text("notes")} />
            </Field>
            <Field
              name="internalNotes"
              label="Internal notes, never shown to the supplier"
              error={errors.get("internalNotes")}
              className="grid gap-[3px] md:col-span-2"
            >
              <Textarea {...text("internalNotes")} />
            </Field>
          </div>
        </details>
      </Card>
    </>
  );
}
