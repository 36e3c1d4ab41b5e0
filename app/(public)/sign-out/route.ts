import { signOutHere } from "#app/_server/browser-session";
import { endpoint } from "#app/_server/endpoint";
import { problem } from "#app/_server/problem";
import { isFromOurPage } from "#app/_server/request";

/** What the menu's button posts to. A link alone signs nobody out. */
export const POST = endpoint(async (request, _params, { requestId }) => {
  if (!isFromOurPage(request.headers)) {
    return problem({ code: "forbidden", because: "This form was not sent from a page of Countersign." }, requestId);
  }
  await signOutHere();
  return new Response(null, { status: 303, headers: { location: "/sign-in" } });
});

export const GET = endpoint(() => Promise.resolve(new Response(null, { status: 303, headers: { location: "/" } })));
