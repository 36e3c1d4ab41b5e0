import { openSecret, sealSecret } from "#lib/platform/secrets";
import { newKeyPair } from "../asymmetric.ts";
import type { EndpointAuth } from "../auth.ts";

const secretPurpose = (endpointId: string) => `webhook-endpoint:${endpointId}`;
const authPurpose = (endpointId: string) => `webhook-auth:${endpointId}`;
const headerPurpose = (endpointId: string) => `webhook-header:${endpointId}`;

export function sealEndpointSecret(endpointId: string, secret: string): string {
  return sealSecret(secret, secretPurpose(endpointId));
}

export function openEndpointSecret(endpointId: string, sealed: string): string {
  return openSecret(sealed, secretPurpose(endpointId));
}

export function sealAuth(endpointId: string, auth: EndpointAuth | null): string | null {
  return auth && sealSecret(JSON.stringify(auth), authPurpose(endpointId));
}

export function openAuth(endpointId: string, sealed: string | null): EndpointAuth | null {
  return sealed === null ? null : (JSON.parse(openSecret(sealed, authPurpose(endpointId))) as EndpointAuth);
}

/** A new key for v1a, the private half encrypted. */
export function sealedPair(endpointId: string): { publicKey: string; privateKey: string } {
  const { publicKey, privateKey } = newKeyPair();
  return { publicKey, privateKey: sealEndpointSecret(endpointId, privateKey) };
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
