import { endpoint } from "#app/_server/endpoint";
import { openApi } from "#app/_server/openapi/document";
import { others } from "#app/_server/route";
import { paths } from "../paths.ts";

let document: string | null = null;

/** Open to all: it says what may be asked, not what is there. */
export const GET = endpoint(async () => {
  document ??= JSON.stringify(openApi(paths));
  return new Response(document, {
    headers: { "content-type": "application/json", "cache-control": "public, max-age=300" },
  });
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
