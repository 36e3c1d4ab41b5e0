import { type Decision, no, wrongField, yes } from "#lib/kernel/decision";
import { hiddenValue } from "./headers.ts";

/** How Countersign shows a receiver who calls, beside the signature. */
export type EndpointAuth =
  | { readonly type: "bearer"; readonly token: string }
  | { readonly type: "basic"; readonly username: string; readonly password: string };

/** As people write it: a secret that is left out, or comes back as it is shown, stays what it was. */
export interface GivenAuth {
  readonly type: EndpointAuth["type"];
  readonly token?: string | null | undefined;
  readonly username?: string | null | undefined;
  readonly password?: string | null | undefined;
}

/** What will be sent, from what was given and what was before; undefined: nothing was said about it. */
export function settledAuth(
  given: GivenAuth | null | undefined,
  before: EndpointAuth | null,
): Decision<EndpointAuth | null, "validation_failed"> {
  if (given === undefined) return yes(before);
  if (given === null) return yes(null);
  return given.type === "bearer" ? bearer(given, before) : basic(given, before);
}

function bearer(
  { token, username, password }: GivenAuth,
  before: EndpointAuth | null,
): Decision<EndpointAuth, "validation_failed"> {
  if (username) return wrongField(["auth", "username"], "Leave this out: a bearer token comes without a user name.");
  if (password) return wrongField(["auth", "password"], "Leave this out: a bearer token comes without a password.");
  const known = before?.type === "bearer" ? before.token : null;
  const meant = isKept(token) ? known : token;
  return meant ? yes({ type: "bearer", token: meant }) : wrongField(["auth", "token"], "Give the token.");
}

function basic(
  { token, username, password }: GivenAuth,
  before: EndpointAuth | null,
): Decision<EndpointAuth, "validation_failed"> {
  if (token)
    return wrongField(["auth", "token"], "Leave this out: basic authentication takes a user name and a password.");
  const known = before?.type === "basic" ? before : null;
  const name = username ?? known?.username;
  const meant = isKept(password) ? known?.password : password;
  if (!name) return wrongField(["auth", "username"], "Give the user name.");
  return meant
    ? yes({ type: "basic", username: name, password: meant })
    : wrongField(["auth", "password"], "Give the password.");
}

function isKept(secret: string | null | undefined): secret is null | undefined {
  return secret === undefined || secret === null || secret === hiddenValue;
}

/** The header that says so; none without it. */
export function authHeaders(auth: EndpointAuth | null): Record<string, string> {
  if (auth === null) return {};
  if (auth.type === "bearer") return { Authorization: `Bearer ${auth.token}` };
  return { Authorization: `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString("base64")}` };
}

/** As every door shows it. */
export function maskAuth(auth: EndpointAuth | null): EndpointAuth | null {
  if (auth === null) return null;
  return auth.type === "bearer" ? { ...auth, token: hiddenValue } : { ...auth, password: hiddenValue };
}

/** One request has one Authorization: the endpoint's own headers may not bring another. */
export function oneAuthorization(
  auth: EndpointAuth | null,
  headers: Readonly<Record<string, string>>,
): Decision<true, "validation_failed"> {
  const own = Object.keys(headers).some((name) => name.toLowerCase() === "authorization");
  if (auth === null || !own) return yes(true);
  return no("validation_failed", "Authorization comes from the authentication of this endpoint.", {
    errors: [{ path: ["headers"], message: "Leave Authorization out: the authentication of this endpoint sets it." }],
  });
}
