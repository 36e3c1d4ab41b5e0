import type * as z from "zod";
import { environment } from "./env-schema.ts";
import { lazy } from "./lazy.ts";
import { type EncryptionKey, deriveKey } from "./encryption.ts";

/** The settings of this process, checked and with their defaults. */
export interface Env {
  port: number;
  /** The origin people see, without a slash at the end. */
  appUrl: string;
  /** Cookies are `__Host-` and Secure. */
  secureCookies: boolean;
  dataDir: string;
  demo: boolean;
  /** The owner's login; unset where the embedded database has not been started, and in web and worker. */
  databaseUrl: string | undefined;
  /** The next two are unset where everything is to be found out from `databaseUrl`. */
  databaseRuntimeUrl: string | undefined;
  databaseSealUrl: string | undefined;
  /** Throws `WrongEnvironment` where it is needed and unset. */
  authSecret: Buffer;
  hasAuthSecret: boolean;
  /** The first encrypts, all decrypt; the one derived from the secret is always among them. */
  encryptionKeys: readonly EncryptionKey[];
  /** Ed25519 seed, 32 bytes. */
  auditSealKey: Buffer;
  hasActionsKey: boolean;
  metricsToken: string | undefined;
  smtpUrl: string | undefined;
  webhookAllowHosts: readonly string[];
  trustedProxies: readonly string[];
  logLevel: string;
  development: boolean;
}

/** A variable is wrong or missing; the message names each, one a line. */
export class WrongEnvironment extends Error {}

let current: Env | null = null;

/** The only reader of the environment. Nothing is read before it is first used. */
export const env: Env = lazy(() => (current ??= readEnvironment(process.env)));

/** Adds to the environment of this process and of those it starts; undefined takes a variable away. */
export function provideEnvironment(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  current = null;
}

/** The whole environment, for processes that we start. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env };
}

/** Checks the variables; throws `WrongEnvironment` naming each that is wrong. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Env {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) throw new WrongEnvironment(explain(parsed.error));
  const set = parsed.data;

  const appUrl = set.APP_URL ?? `http://localhost:${set.PORT}`;
  return {
    port: set.PORT,
    appUrl,
    secureCookies: appUrl.startsWith("https:"),
    dataDir: set.DATA_DIR,
    demo: (set.DEMO ?? (set.DATABASE_URL ? "0" : "1")) === "1",
    databaseUrl: set.DATABASE_URL,
    databaseRuntimeUrl: set.DATABASE_RUNTIME_URL,
    databaseSealUrl: set.DATABASE_SEAL_URL,
    metricsToken: set.METRICS_TOKEN,
    smtpUrl: set.SMTP_URL,
    webhookAllowHosts: set.WEBHOOK_ALLOW_HOSTS,
    trustedProxies: set.TRUSTED_PROXIES,
    logLevel: set.LOG_LEVEL,
    development: set.NODE_ENV === "development",
    hasAuthSecret: set.AUTH_SECRET !== undefined,
    hasActionsKey: set.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY !== undefined,
    get authSecret() {
      if (set.AUTH_SECRET) return set.AUTH_SECRET;
      throw new WrongEnvironment("AUTH_SECRET is not set: make one with `openssl rand -base64 32`.");
    },
    get encryptionKeys() {
      const derived = { id: "auth", key: deriveKey(this.authSecret, "encryption") };
      return [...(set.ENCRYPTION_KEYS ?? []), derived];
    },
    get auditSealKey() {
      return set.AUDIT_SEAL_KEY ?? deriveKey(this.authSecret, "audit-seal");
    },
  };
}

function explain(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`).join("\n");
}
