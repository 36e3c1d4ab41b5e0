import { returnPath } from "#lib/access/return-path";
import { env } from "#lib/platform/env";
import { ask } from "./auth.ts";
import { endpoint, type PathParams } from "./endpoint.ts";
import { problem } from "./problem.ts";
import { cookiesOf, isFromOurPage } from "./request.ts";

const longestForm = 64 * 1024;

/** next-auth's own addresses, for programs that sign in as a browser does. */
export const authRoute = endpoint(async (request, params, origin) => {
  if (request.method === "POST" && !isFromOurPage(request.headers)) {
    return problem(
      { code: "forbidden", because: "This request was not sent from a page of Countersign." },
      origin.requestId,
    );
  }
  const answer = await ask({
    path: pathOf(params),
    method: request.method,
    query: queryOf(request.url),
    body: request.method === "POST" ? await formOf(request) : {},
    cookies: cookiesOf(request.headers),
    userAgent: request.headers.get("user-agent"),
    origin,
  });
  const { refusal } = answer;
  if (refusal && refusal.code !== "wrong_credentials") return problem(refusal, origin.requestId);

  const response = new Response(answer.body === "" ? null : answer.body, { status: answer.status });
  for (const [name, value] of answer.headers) {
    response.headers.append(name, name === "location" ? returnPath(value, env.appUrl) : value);
  }
  return response;
});

function pathOf(params: PathParams): readonly string[] {
  return [params["nextauth"] ?? []].flat();
}

/** Where next-auth would complain about a way back that is not ours, there is none. */
function queryOf(url: string): Record<string, string> {
  const query = Object.fromEntries(new URL(url).searchParams);
  return "callbackUrl" in query ? { ...query, callbackUrl: returnPath(query["callbackUrl"], env.appUrl) } : query;
}

async function formOf(request: Request): Promise<Record<string, string>> {
  if (Number(request.headers.get("content-length") ?? longestForm + 1) > longestForm) return {};
  const text = await request.text();
  const isJson = request.headers.get("content-type")?.startsWith("application/json") === true;
  const entries = isJson ? Object.entries(jsonOf(text)) : [...new URLSearchParams(text)];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function jsonOf(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
