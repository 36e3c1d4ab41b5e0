import NextAuth, { type NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import credentials from "next-auth/providers/credentials";
import type { Origin } from "#lib/access/actor";
import { type NewSession, signIn } from "#lib/access/commands/sign-in";
import { signOut } from "#lib/access/commands/sign-out";
import { findCaller } from "#lib/access/queries/find-caller";
import { returnPath } from "#lib/access/return-path";
import { longestHours } from "#lib/access/session";
import type { Refusal } from "#lib/kernel/decision";
import { env, provideEnvironment } from "#lib/platform/env";
import { log } from "#lib/platform/log";
import { deriveKey } from "#lib/platform/secrets";
import { AuthResponse } from "./auth-response.ts";
import { csrfCookie, sessionCookie } from "./request.ts";

/** What next-auth is asked to do; the only file that knows it. */
export interface AuthRequest {
  /** The path below /api/auth: ["callback", "credentials"]. */
  readonly path: readonly string[];
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly userAgent: string | null;
  readonly origin: Origin;
}

export interface AuthAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** Why a sign-in was refused; next-auth itself says the same of everything. */
  readonly refusal: Refusal | null;
}

/** The token that next-auth hands around is ours: opaque, random, worth something only while its session's row is there. */
interface OpaqueToken extends JWT {
  readonly opaque: string;
}

/** Runs next-auth for one request. */
export async function ask(request: AuthRequest): Promise<AuthAnswer> {
  tellAddress();
  let refusal: Refusal | null = null;
  const options = optionsFor(request, (why) => {
    refusal = why;
  });
  const { path, query, ...asked } = request;
  const answer = new AuthResponse();
  const run = NextAuth as unknown as (
    request: object,
    response: AuthResponse,
    options: NextAuthOptions,
  ) => Promise<unknown>;
  await run(
    { ...asked, query: { ...query, nextauth: path }, headers: { host: new URL(env.appUrl).host } },
    answer,
    options,
  );
  return { status: answer.code, headers: answer.headers, body: answer.body, refusal };
}

/** With it next-auth hashes the token that its forms carry. */
export function authKey(): string {
  return deriveKey("next-auth").toString("base64url");
}

let told = false;

/** next-auth reads its address from the environment, and nowhere else. */
function tellAddress(): void {
  if (!told) provideEnvironment({ NEXTAUTH_URL: env.appUrl });
  told = true;
}

function optionsFor({ origin, userAgent }: AuthRequest, refused: (why: Refusal) => void): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: "lax", path: "/", secure: env.secureCookies } as const;
  return {
    secret: authKey(),
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
    session: { strategy: "jwt", maxAge: longestHours * 3600 },
    useSecureCookies: env.secureCookies,
    cookies: {
      sessionToken: { name: sessionCookie(), options: cookie },
      csrfToken: { name: csrfCookie(), options: cookie },
      callbackUrl: { name: csrfCookie().replace("csrf", "return"), options: cookie },
    },
    providers: [
      credentials({
        credentials: { email: {}, password: {} },
        async authorize(given) {
          const decision = await signIn(origin, { email: given?.email, password: given?.password, userAgent });
          if (decision.ok) return { id: decision.value.userId, ...decision.value };
          refused(decision.refusal);
          return null;
        },
      }),
    ],
    jwt: {
      encode: ({ token }) => Promise.resolve((token as OpaqueToken | undefined)?.opaque ?? ""),
      decode: ({ token }) => decode(token, origin),
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, opaque: (user as unknown as NewSession).token } : token),
      session: ({ session, token }) => ({ expires: session.expires, user: { name: token.name, email: token.email } }),
      redirect: ({ url }) => Promise.resolve(`${env.appUrl}${returnPath(url, env.appUrl)}`),
    },
    events: { signOut: ({ token }) => endSession(token as OpaqueToken, origin) },
    logger: {
      error: (code, about) => log.error({ code, err: about instanceof Error ? about : undefined }, "next-auth failed"),
      warn: (code) => log.warn({ code }, "next-auth warns"),
      debug: () => undefined,
    },
  };
}

async function decode(token: string | undefined, origin: Origin): Promise<OpaqueToken | null> {
  const caller = token ? await findCaller({ kind: "session", token }, origin) : null;
  if (!token || !caller?.session) return null;
  return { sub: caller.actor.id, name: caller.actor.name, email: caller.session.email, opaque: token };
}

async function endSession(token: OpaqueToken | null, origin: Origin): Promise<void> {
  const caller = token && (await findCaller({ kind: "session", token: token.opaque }, origin));
  if (caller?.session) await signOut(caller.actor, { id: caller.session.sessionId });
}
