import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import type { Address, FullAddress } from "#lib/company/address";
import { countryOptions } from "./code-options.ts";

interface AddressFieldsProps {
  readonly name: string;
  readonly legend: string;
  readonly address: Address | null;
}

/** The lines of an address; all of them empty means there is none. */
export function AddressFields({ name, legend, address }: AddressFieldsProps) {
  return (
    <fieldset className="grid gap-3 sm:grid-cols-6">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <Lines name={name} address={address} />
    </fieldset>
  );
}

/** The same with an addressee and a country. */
export function FullAddressFields({
  name,
  legend,
  address,
}: AddressFieldsProps & { readonly address: FullAddress | null }) {
  return (
    <fieldset className="grid gap-3 sm:grid-cols-6">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <Field name={`${name}.name`} label="Name" optional className="grid content-start gap-[3px] sm:col-span-6">
        <Input defaultValue={address?.name ?? ""} />
      </Field>
      <Lines name={name} address={address} />
      <Field name={`${name}.country`} label="Country" optional className="grid content-start gap-[3px] sm:col-span-3">
        <Select options={countryOptions} empty="Choose a country" defaultValue={address?.country ?? ""} />
      </Field>
    </fieldset>
  );
}

function Lines({ name, address }: { readonly name: string; readonly address: Address | null }) {
  const cell = "grid content-start gap-[3px]";
  return (
    <>
      <Field name={`${name}.street`} label="Street and number" className={`${cell} sm:col-span-6`}>
        <Input defaultValue={address?.street} />
      </Field>
      <Field name={`${name}.postalCode`} label="Postal code" className={`${cell} sm:col-span-2`}>
        <Input defaultValue={address?.postalCode} />
      </Field>
      <Field name={`${name}.city`} label="City" className={`${cell} sm:col-span-4`}>
        <Input defaultValue={address?.city} />
      </Field>
      <Field name={`${name}.region`} label="Region" optional className={`${cell} sm:col-span-3`}>
        <Input defaultValue={address?.region ?? ""} />
      </Field>
    </>
  );
}
