import { openSecret, sealSecret } from "#lib/platform/secrets";

const secretPurpose = (endpointId: string) => `webhook-endpoint:${endpointId}`;
const headerPurpose = (endpointId: string) => `webhook-header:${endpointId}`;

export function sealEndpointSecret(endpointId: string, secret: string): string {
  return sealSecret(secret, secretPurpose(endpointId));
}

export function openEndpointSecret(endpointId: string, sealed: string): string {
  return openSecret(sealed, secretPurpose(endpointId));
}

/** All values are encrypted at rest, since any may be a credential. */
export function sealHeaders(endpointId: string, headers: Readonly<Record<string, string>>): Record<string, string> {
  return mapValues(headers, (value) => sealSecret(value, headerPurpose(endpointId)));
}

export function openHeaders(endpointId: string, sealed: Readonly<Record<string, string>>): Record<string, string> {
  return mapValues(sealed, (value) => openSecret(value, headerPurpose(endpointId)));
}

function mapValues(
  record: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
