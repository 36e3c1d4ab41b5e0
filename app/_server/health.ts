import { readiness } from "#lib/platform/health";
import { endpoint } from "./endpoint.ts";

/** 200 when requests may be sent here, otherwise 503 with what is missing. */
export const health = endpoint(async () => {
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503, headers: state.ready ? {} : { "retry-after": "2" } });
});
