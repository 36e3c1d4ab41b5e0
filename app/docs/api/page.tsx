import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AreaCard } from "#components/api-docs/area-card";
import { PageHead } from "#components/ui/page-head";
import { areas, introduction } from "./areas.ts";

export const metadata: Metadata = { title: "API" };

/** The API for people; for programs it is at /api/v1/openapi.json. Open to all, like that. */
export default function ApiPage() {
  return (
    <>
      <div>
        <PageHead title="The API of Countersign" />
        <div className="grid max-w-3xl gap-2">
          {introduction.map((paragraph) => (
            <p key={paragraph}>{withCode(paragraph)}</p>
          ))}
          <p>
            Send a key with each request: <code>Authorization: Bearer cs_…</code>. All paths begin with{" "}
            <code>/api/v1</code>. The same as{" "}
            <a className="underline" href="/api/v1/openapi.json">
              OpenAPI 3.1
            </a>
            . What webhooks say is in the{" "}
            <a className="underline" href="/webhooks/events">
              catalogue of events
            </a>
            , each with its schema and an example.
          </p>
        </div>
      </div>
      {areas.map((area) => (
        <AreaCard key={area.name} {...area} />
      ))}
    </>
  );
}

/** What stands between backticks is code. */
function withCode(text: string): ReactNode[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part));
}
