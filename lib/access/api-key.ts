/** A program's key as it is shown: never the key itself. Times are ISO 8601 in UTC. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** The first characters, to recognise it. */
  readonly prefix: string;
  /** As whom it acts. */
  readonly user: { readonly id: string; readonly name: string };
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
}

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
}

/** The columns of `ApiKeyRow`, and nothing secret. */
export const apiKeyColumns = {
  id: true,
  name: true,
  prefix: true,
  user: { select: { id: true, name: true } },
  expiresAt: true,
  lastUsedAt: true,
  createdAt: true,
} as const;

export function apiKeyOf({ expiresAt, lastUsedAt, createdAt, ...row }: ApiKeyRow): ApiKey {
  return {
    ...row,
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
