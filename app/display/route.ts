import { cookies } from "next/headers";
import { hasShortcuts, pathBack, themeFrom } from "../../components/shell/display.ts";

const aYear = 365 * 24 * 60 * 60;

/** How pages look on this device: sets a cookie and goes back to where the form stood. Touches no data. */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  if (origin === null || host === null || !URL.canParse(origin) || new URL(origin).host !== host) {
    return new Response("This form was not sent from a page of Countersign.", { status: 403 });
  }

  const form = await request.formData().catch(() => null);
  if (form === null) return new Response("Send the form as a form.", { status: 415 });

  const [theme, shortcuts] = [form.get("theme"), form.get("shortcuts")];
  const jar = await cookies();
  const options = {
    path: "/",
    maxAge: aYear,
    sameSite: "lax",
    httpOnly: true,
    secure: origin.startsWith("https:"),
  } as const;
  if (typeof theme === "string") jar.set("theme", themeFrom(theme), options);
  if (typeof shortcuts === "string") jar.set("shortcuts", hasShortcuts(shortcuts) ? "on" : "off", options);

  const location = pathBack(request.headers.get("referer"), origin);
  return new Response(null, { status: 303, headers: { location } });
}
