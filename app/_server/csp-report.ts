import { log } from "#lib/platform/log";
import { endpoint } from "./endpoint.ts";
import { readJson } from "./json-body.ts";

const longest = 16 * 1024;
const mostPerMinute = 60;
let minute = 0;
let count = 0;

/** The address of a page may be a secret. */
function withoutSecrets(report: string): string {
  return report.replaceAll(/(\/approve\/)[\w-]+/g, "$1…").replaceAll(/([?&]token=)[\w-]+/g, "$1…");
}

/** Where browsers tell what a page was kept from doing; so many a minute reach the log, as text of a certain length. */
export const cspReport = endpoint(async (request) => {
  const now = Math.floor(Date.now() / 60_000);
  count = now === minute ? count + 1 : 1;
  minute = now;
  const report = await readJson(request, longest);
  if (report.ok && count <= mostPerMinute)
    log.warn({ report: withoutSecrets(report.value.text).slice(0, 2000) }, "a page was kept from doing something");
  return new Response(null, { status: 204 });
});
