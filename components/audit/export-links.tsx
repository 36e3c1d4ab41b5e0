import { buttonLook } from "../ui/button.tsx";

/** The same range and filters as files that can be proved. Links, so that a browser without JavaScript saves them too. */
export function ExportLinks({ query }: { readonly query: string }) {
  return (
    <>
      {(["csv", "ndjson"] as const).map((format) => (
        <a
          key={format}
          href={`/api/v1/audit-events?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(query)), format })}`}
          download
          className={buttonLook({ kind: format === "csv" ? "primary" : "secondary" })}
        >
          Export {format.toUpperCase()}
        </a>
      ))}
    </>
  );
}
