import { openSecret, sealSecret } from "#lib/platform/secrets";

const purpose = (sourceId: string) => `inbound-source:${sourceId}`;

export function sealSourceSecret(sourceId: string, secret: string): string {
  return sealSecret(secret, purpose(sourceId));
}

export function openSourceSecret(sourceId: string, sealed: string): string {
  return openSecret(sealed, purpose(sourceId));
}
