import { type Decision, wrongField, yes } from "#lib/kernel/decision";
import type { GivenAuth } from "./auth.ts";
import { hiddenValue, isSecretHeader } from "./headers.ts";

/** Does the new URL lead to another host, port or scheme than the one before? */
export function leadsElsewhere(before: string, after: string | undefined): boolean {
  return after !== undefined && new URL(before).origin !== new URL(after).origin;
}

interface Given {
  readonly auth?: GivenAuth | null | undefined;
  /** undefined: they stay as they are. */
  readonly headers?: Readonly<Record<string, string>> | null | undefined;
}

interface Had {
  readonly auth: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What nobody is shown is not sent to whoever an endpoint is moved to: with a URL that leads elsewhere, all that is
 * hidden has to be given again, or left out.
 */
export function givenAnew({ auth, headers }: Given, had: Had): Decision<true, "validation_failed"> {
  const again = "again, or leave it out: the URL leads to another host.";
  if (had.auth && auth === undefined) return wrongField(["auth"], `Give the authentication ${again}`);
  const kept =
    headers === undefined
      ? Object.keys(had.headers).filter(isSecretHeader)
      : Object.keys(headers ?? {}).filter((name) => headers?.[name] === hiddenValue);
  return kept.length === 0 ? yes(true) : wrongField(["headers"], `Give the value of ${kept.join(", ")} ${again}`);
}
