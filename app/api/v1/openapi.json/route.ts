import { openApi } from "#app/_server/openapi/document";
import { paths } from "../paths.ts";

let document: string | null = null;

/** Open to all: it says what may be asked, not what is there. */
export function GET(): Response {
  document ??= JSON.stringify(openApi(paths));
  return new Response(document, {
    headers: { "content-type": "application/json", "cache-control": "public, max-age=300" },
  });
}
