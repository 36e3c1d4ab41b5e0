import { BlockList, isIP } from "node:net";
import * as z from "zod";

const emptyIsUnset = (value: unknown) => (value === "" ? undefined : value);
const unlessUnset = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(emptyIsUnset, schema.optional());

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/_-]+={0,2}$/, "must be base64")
  .transform((text) => Buffer.from(text, "base64"));

const key = (bytes: number) => base64.refine(({ length }) => length === bytes, `must be ${bytes} bytes, base64`);

const authSecret = z
  .string()
  .refine((text) => !isExample(text), "is an example, not a secret: make one with `openssl rand -base64 32`")
  .pipe(base64)
  .refine(({ length }) => length >= 32, "must be at least 32 random bytes, base64: `openssl rand -base64 32`")
  .refine((bytes) => new Set(bytes).size >= 12 && !isExample(bytes.toString("latin1")), "is not random");

const encryptionKeys = list(
  z.string().transform((entry, context) => {
    const [, id = "", text] = /^([\w-]{1,32}):(.+)$/.exec(entry) ?? [];
    const parsed = key(32).safeParse(text);
    if (parsed.success) return { id, key: parsed.data };
    context.addIssue("must be `id:base64,…` with 32 bytes each");
    return z.NEVER;
  }),
).refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, "names two keys alike");

const databaseUrl = z.string().refine((text) => {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}, "must be a URL like postgresql://user:password@host:5432/database");

const appUrl = z
  .string()
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, pathname, search, hash, username } = new URL(text);
    return /^https?:$/.test(protocol) && pathname === "/" && !search && !hash && !username;
  }, "must be a URL like https://purchasing.example.com, without a path")
  .transform((text) => new URL(text).origin);

const allowedHost = z.string().refine((entry) => {
  const [, address = "", , port] = /^(\[[^\]]+\](\/\d+)?|[^:]+|[0-9a-f:]+(?:\/\d+)?)(?::(\d+))?$/i.exec(entry) ?? [];
  const plain = address.replace(/^\[|\](?=\/|$)/g, "");
  const known = isNetwork(plain) || /^(?=.{1,253}$)[a-z0-9_]([a-z0-9._-]*[a-z0-9])?$/i.test(plain);
  return known && (port === undefined || isPort(Number(port)));
}, "must be a comma list of host, host:port, IP or CIDR");

/** Every variable of the environment, with its rule. An empty one counts as unset. */
export const environment = z.object({
  PORT: z.preprocess(emptyIsUnset, z.coerce.number("must be a port").default(3000).refine(isPort, "must be a port")),
  APP_URL: unlessUnset(appUrl),
  DATA_DIR: z.preprocess(emptyIsUnset, z.string().default(".data")),
  DEMO: unlessUnset(z.enum(["0", "1"], "must be 0 or 1")),
  DATABASE_URL: unlessUnset(databaseUrl),
  DATABASE_RUNTIME_URL: unlessUnset(databaseUrl),
  DATABASE_SEAL_URL: unlessUnset(databaseUrl),
  AUTH_SECRET: unlessUnset(authSecret),
  ENCRYPTION_KEYS: unlessUnset(encryptionKeys),
  AUDIT_SEAL_KEY: unlessUnset(key(32)),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: unlessUnset(
    base64.refine(({ length }) => [16, 24, 32].includes(length), "must be 16, 24 or 32 bytes, base64"),
  ),
  METRICS_TOKEN: unlessUnset(z.string().regex(/^[\x21-\x7e]{8,}$/, "must be at least 8 characters without spaces")),
  SMTP_URL: unlessUnset(z.url({ protocol: /^smtps?$/, error: "must be a URL like smtp://user:password@host:587" })),
  WEBHOOK_ALLOW_HOSTS: z.preprocess(emptyIsUnset, list(allowedHost).default([])),
  TRUSTED_PROXIES: z.preprocess(
    emptyIsUnset,
    list(z.string().refine(isNetwork, "must be a comma list of CIDRs")).default([]),
  ),
  LOG_LEVEL: z.preprocess(emptyIsUnset, z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
  NODE_ENV: z.string().optional(),
});

function list<Entry>(entry: z.ZodType<Entry, string>) {
  const entries = z.string().transform((text) =>
    text
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean),
  );
  return entries.pipe(z.array(entry));
}

function isExample(text: string): boolean {
  return /change.?me|your.?secret|example|placeholder|password|replace.?(me|this)|super.?secret|not.?a.?secret/i.test(
    text,
  );
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 65_536;
}

function isNetwork(text: string): boolean {
  const [address = "", bits] = text.split("/");
  const family = isIP(address);
  if (family === 0 || text.split("/").length > 2) return false;
  if (bits === undefined) return true;
  try {
    if (!/^\d+$/.test(bits)) return false;
    new BlockList().addSubnet(address, Number(bits), family === 4 ? "ipv4" : "ipv6");
    return true;
  } catch {
    return false;
  }
}
