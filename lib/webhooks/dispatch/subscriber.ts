import type { KeyObject } from "node:crypto";
import { type AddressPolicy, readTarget, type Target } from "#lib/webhooks/address";
import { Flow } from "#lib/webhooks/flow";
import type { Health } from "#lib/webhooks/health";
import { maskHeaders } from "#lib/webhooks/headers";
import { privateKeyOf, signAsymmetrically } from "#lib/webhooks/asymmetric";
import { authHeaders } from "#lib/webhooks/auth";
import { keyOf, sign } from "#lib/webhooks/signature";
import type { Verdict } from "#lib/webhooks/retry";
import { openAuth, openEndpointSecret, openHeaders } from "#lib/webhooks/queries/endpoint-secrets";
import type { Guard } from "#lib/webhooks/wire/connect";
import { Load } from "./load.ts";
import { Line } from "#lib/webhooks/wire/line";

/** An endpoint's row, as far as sending goes. */
export interface SubscriberRow {
  readonly id: string;
  readonly version: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly auth: string | null;
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly privateKey: string | null;
  readonly previousPrivateKey: string | null;
  readonly previousSecretUntil: Date | null;
  readonly rate: number | null;
  readonly ordered: boolean;
  readonly enabled: boolean;
  readonly consecutiveFailures: number;
  readonly failingSince: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly holdUntil: Date | null;
  readonly warnedHours: number;
}

/** Nothing more is sent while an endpoint that is gone is being disabled. */
const untilDisabled = 60_000;

/** An endpoint while it is being served: how to reach it, how it has been, and its open lines. */
export class Subscriber {
  readonly id: string;
  readonly version: number;
  readonly url: string;
  /** The events of an order one after the other. */
  readonly ordered: boolean;
  readonly target: ReturnType<typeof readTarget>;
  readonly headers: Readonly<Record<string, string>> = {};
  /** Null: it has none of its own. */
  readonly shownHeaders: Readonly<Record<string, string>> | null;
  readonly flow: Flow;
  /** Shared with the state before, while requests of then are still under way. */
  readonly load: Load;
  usedAt = Date.now();
  /** Its health is not stored yet. */
  isDirty = false;
  /** It was tried since it is known here: what its health says is not only what was stored. */
  wasHeard = false;
  /** Answered 410, or ended a time of failing that was reported: something is to be done about it. */
  news: "gone" | "recovered" | null = null;
  health: Health & { lastSuccessAt: Date | null };
  /** Why nothing can be sent to it, apart from its address. */
  readonly problem: string | null = null;
  readonly #keys: Keys[] = [];
  #isRetired = false;
  readonly #idle: Line[] = [];
  readonly #busy = new Set<Line>();

  constructor(row: SubscriberRow, policy: AddressPolicy, load = new Load()) {
    this.id = row.id;
    this.version = row.version;
    this.url = row.url;
    this.ordered = row.ordered;
    this.load = load;
    this.target = readTarget(row.url, policy);
    try {
      this.headers = { ...openHeaders(row.id, row.headers), ...authHeaders(openAuth(row.id, row.auth)) };
      this.#keys = keysOf(row);
    } catch {
      this.problem = "secret_unreadable";
    }
    this.shownHeaders = Object.keys(this.headers).length > 0 ? maskHeaders(this.headers) : null;
    const { consecutiveFailures, failingSince, lastSuccessAt, lastFailureAt, warnedHours } = row;
    this.health = { consecutiveFailures, failingSince, lastSuccessAt, lastFailureAt, warnedHours };
    const holdUntil = row.holdUntil?.getTime() ?? null;
    this.flow = new Flow({ failures: consecutiveFailures, holdUntil, rate: row.rate }, Date.now());
  }

  /** The value of `webhook-signature` at that time (Unix seconds): by all keys that are live then, the newest first. */
  sign(id: string, timestamp: number, body: string): string {
    const live = this.#keys.filter(({ until }) => until > timestamp * 1000);
    const shared = live.map(({ key }) => key);
    const own = live.flatMap(({ privateKey }) => privateKey ?? []);
    return [sign(shared, id, timestamp, body), ...signAsymmetrically(own, id, timestamp, body)].join(" ");
  }

  lend(target: Target, guard: Guard, fresh = false): Line {
    const idle = fresh ? undefined : this.#idle.pop();
    const line = idle?.isOpen ? idle : new Line(target, guard);
    this.#busy.add(line);
    this.usedAt = Date.now();
    return line;
  }

  giveBack(line: Line): void {
    this.#busy.delete(line);
    if (this.#isRetired) line.close();
    else if (line.isOpen) this.#idle.push(line);
  }

  /** Another state takes its place: what is under way may end, then the lines close. */
  retire(): void {
    this.#isRetired = true;
    for (const line of this.#idle.splice(0)) line.close();
  }

  hangUp(): void {
    for (const line of [...this.#idle.splice(0), ...this.#busy]) line.close();
  }

  /** Its owner was told so. */
  warned(hours: number): void {
    this.health = { ...this.health, warnedHours: hours };
  }

  /** Nothing is to be done about it any more: it recovered, or nothing is sent to it. */
  calm(): void {
    this.news = null;
    this.health = { ...this.health, consecutiveFailures: 0, failingSince: null, warnedHours: 0 };
  }

  /** Takes a try into account. Times of sending by hand are not given here. */
  heard(verdict: Verdict, at: Date): void {
    const { failingSince, warnedHours, consecutiveFailures } = this.health;
    this.flow.heard(verdict.gone ? { ...verdict, quietFor: untilDisabled } : verdict, at.getTime());
    this.isDirty = true;
    this.wasHeard = true;
    if (verdict.delivered) {
      if (warnedHours > 0) this.news = "recovered";
      this.health = {
        consecutiveFailures: 0,
        failingSince: null,
        lastSuccessAt: at,
        lastFailureAt: this.health.lastFailureAt,
        warnedHours,
      };
      return;
    }
    if (verdict.gone) this.news = "gone";
    this.health = {
      ...this.health,
      consecutiveFailures: consecutiveFailures + 1,
      failingSince: failingSince ?? at,
      lastFailureAt: at,
    };
  }
}

interface Keys {
  readonly key: KeyObject;
  readonly privateKey: KeyObject | null;
  readonly until: number;
}

function keysOf(row: SubscriberRow): Keys[] {
  const live = { ...keys(row.id, row.secret, row.privateKey), until: Number.POSITIVE_INFINITY };
  if (!row.previousSecret || !row.previousSecretUntil) return [live];
  const before = keys(row.id, row.previousSecret, row.previousPrivateKey);
  return [live, { ...before, until: row.previousSecretUntil.getTime() }];
}

function keys(id: string, secret: string, privateKey: string | null): Pick<Keys, "key" | "privateKey"> {
  return {
    key: keyOf(openEndpointSecret(id, secret)),
    privateKey: privateKey === null ? null : privateKeyOf(openEndpointSecret(id, privateKey)),
  };
}
