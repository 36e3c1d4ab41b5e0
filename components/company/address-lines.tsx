import { countryName } from "#lib/codes/country";
import type { Address, FullAddress } from "#lib/company/address";

/** An address as it stands on a letter. */
export function AddressLines({
  address,
  country,
}: {
  readonly address: Address | FullAddress;
  readonly country?: string;
}) {
  const own = "country" in address ? address.country : null;
  const at = country ?? own;
  const lines = [
    "name" in address ? address.name : null,
    address.street,
    `${address.postalCode} ${address.city}`,
    address.region,
    at === null ? null : countryName(at),
  ].filter((line) => line !== null);

  return (
    <address className="not-italic">
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  );
}
