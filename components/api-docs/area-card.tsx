import { Card } from "../ui/card.tsx";
import { Mono } from "../ui/mono.tsx";
import type { ApiArea } from "./api-operation.ts";

/** What an area can be asked, a line each; the lines lead to what each takes. */
export function AreaCard({ name, operations }: ApiArea) {
  return (
    <Card title={name} padded>
      <ul className="grid gap-1.5">
        {operations.map(({ id, method, path, summary }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <a className="wrap-anywhere underline" href={`/docs/api/${name}#${id}`}>
              <Mono>{`${method} ${path}`}</Mono>
            </a>
            <span className="text-sm text-ink-3">{summary}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
