import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { WrongEnvironment, readEnvironment } from "./env.ts";

const secret = randomBytes(32).toString("base64");
const key = randomBytes(32).toString("base64");

describe("the environment", () => {
  it("needs nothing at all", () => {
    const env = readEnvironment({});

    expect(env).toMatchObject({
      port: 3000,
      appUrl: "http://localhost:3000",
      dataDir: ".data",
      demo: true,
      secureCookies: false,
    });
    expect(env).toMatchObject({
      webhookAllowHosts: [],
      trustedProxies: [],
      smtpUrl: undefined,
      metricsToken: undefined,
    });
  });

  it("takes an empty variable for an unset one", () => {
    expect(readEnvironment({ PORT: "", DEMO: "", DATABASE_URL: "", WEBHOOK_ALLOW_HOSTS: "" })).toMatchObject({
      port: 3000,
      demo: true,
    });
  });

  it("has demo data by default only with the embedded database", () => {
    const DATABASE_URL = "postgresql://o:p@db.example.com/countersign";

    expect(readEnvironment({ DATABASE_URL }).demo).toBe(false);
    expect(readEnvironment({ DATABASE_URL, DEMO: "1" }).demo).toBe(true);
    expect(readEnvironment({ DEMO: "0" }).demo).toBe(false);
  });

  it("has secure cookies when people come by https", () => {
    expect(readEnvironment({ APP_URL: "https://buy.acme.com/" })).toMatchObject({
      appUrl: "https://buy.acme.com",
      secureCookies: true,
    });
  });

  it("asks for the secret only where it is needed", () => {
    expect(() => readEnvironment({}).authSecret).toThrow(WrongEnvironment);
    expect(readEnvironment({ AUTH_SECRET: secret }).authSecret).toHaveLength(32);
  });

  it("derives the keys that are not set, a different one for each purpose", () => {
    const env = readEnvironment({ AUTH_SECRET: secret });
    const again = readEnvironment({ AUTH_SECRET: secret });
    const [derived] = env.encryptionKeys;

    expect(env.auditSealKey).toHaveLength(32);
    expect(env.auditSealKey).toEqual(again.auditSealKey);
    expect(derived?.key).not.toEqual(env.auditSealKey);
    expect(readEnvironment({ AUTH_SECRET: key }).auditSealKey).not.toEqual(env.auditSealKey);
  });

  it("encrypts with the first key given and still knows the derived one", () => {
    const { encryptionKeys } = readEnvironment({ AUTH_SECRET: secret, ENCRYPTION_KEYS: `b:${key},a:${secret}` });

    expect(encryptionKeys.map(({ id }) => id)).toEqual(["b", "a", "auth"]);
  });

  it("reads what webhooks may reach", () => {
    const WEBHOOK_ALLOW_HOSTS =
      "localhost:4000, receiver, 10.0.0.0/8,127.0.0.1:9000,10.1.0.0/16:8080,[::1]:4000,fd00::/8";

    expect(readEnvironment({ WEBHOOK_ALLOW_HOSTS }).webhookAllowHosts).toHaveLength(7);
  });

  it.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["PORT", "0"],
    ["APP_URL", "buy.acme.com"],
    ["APP_URL", "https://acme.com/buy"],
    ["APP_URL", "ftp://acme.com"],
    ["DEMO", "yes"],
    ["DATABASE_URL", "mysql://root@localhost/x"],
    ["DATABASE_RUNTIME_URL", "localhost"],
    ["DATABASE_SEAL_URL", "localhost"],
    ["AUTH_SECRET", "c2hvcnQ="],
    ["AUTH_SECRET", "not base64 at all, but long enough for anything"],
    ["AUTH_SECRET", Buffer.alloc(32, "a").toString("base64")],
    ["AUTH_SECRET", "change-me-change-me-change-me-change-me-change-me"],
    ["AUTH_SECRET", Buffer.from("this is an example secret of 40 letters!").toString("base64")],
    ["ENCRYPTION_KEYS", "a:c2hvcnQ="],
    ["ENCRYPTION_KEYS", key],
    ["ENCRYPTION_KEYS", `a:${key},a:${secret}`],
    ["AUDIT_SEAL_KEY", "c2hvcnQ="],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "c2hvcnQ="],
    ["METRICS_TOKEN", "short"],
    ["SMTP_URL", "mail.acme.com:25"],
    ["WEBHOOK_ALLOW_HOSTS", "http://localhost"],
    ["WEBHOOK_ALLOW_HOSTS", "10.0.0.0/64"],
    ["WEBHOOK_ALLOW_HOSTS", "localhost:99999"],
    ["TRUSTED_PROXIES", "proxy.acme.com"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
  ])("refuses %s=%s and names it", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} `));
  });

  it("names every wrong variable at once, and never repeats a secret", () => {
    const AUTH_SECRET = "hunter2hunter2";
    const read = () => readEnvironment({ PORT: "x", AUTH_SECRET });

    expect(read).toThrow(/PORT .*\n.*AUTH_SECRET /s);
    expect(read).not.toThrow(/hunter2/);
  });
});
