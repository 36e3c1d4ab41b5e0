import type { Metadata } from "next";
import { openApi } from "#app/_server/openapi/document";
import { OperationCard } from "#components/api-docs/operation-card";
import { paths } from "../../api/v1/paths.ts";
import { areasOf } from "./describe.ts";

export const metadata: Metadata = { title: "API" };

const document = openApi(paths);
const areas = areasOf(document);

/** The API for people; for programs it is at /api/v1/openapi.json. Open to all, like that. */
export default function ApiPage() {
  return (
    <main id="main" className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-6 max-md:p-4">
      <header className="grid gap-2">
        <h1 className="text-title">The API of Countersign</h1>
        {document.info.description.split("\n\n").map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
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
        <nav aria-label="Areas of the API">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {areas.map(({ name }) => (
              <li key={name}>
                <a className="underline" href={`#${name}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {areas.map(({ name, operations }) => (
        <section key={name} aria-labelledby={name} className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <h2 id={name} className="text-lg">
            {name}
          </h2>
          {operations.map((operation) => (
            <OperationCard key={`${operation.method} ${operation.path}`} {...operation} />
          ))}
        </section>
      ))}
    </main>
  );
}
