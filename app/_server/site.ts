import { env } from "#lib/platform/env";

/** The origin that people see. */
export function siteOf(): string {
  return env.appUrl;
}
