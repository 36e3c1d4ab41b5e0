import { Card } from "../ui/card.tsx";
import { Mono } from "../ui/mono.tsx";
import { Table, Td, Th, Tr, Under } from "../ui/table.tsx";
import type { ApiOperation } from "./api-operation.ts";

/** A method of a path: who may, and what it takes. */
export function OperationCard({ id, method, path, summary, description, fields }: ApiOperation) {
  const title = `${method} ${path}`;
  return (
    <article id={id} className="scroll-mt-4">
      <Card>
        <header className="px-3.5 py-3">
          <h2 className="text-md wrap-anywhere">
            <Mono>{title}</Mono>
          </h2>
          <p className="text-ink-2 wrap-anywhere">
            {summary}. {description}
          </p>
        </header>
        {fields.length > 0 && (
          <Table caption={`What ${title} takes`}>
            <thead>
              <Tr>
                <Th className="w-2/5 md:w-56">Name</Th>
                <Th>Is</Th>
              </Tr>
            </thead>
            <tbody>
              {fields.map(({ name, where, required, kind, about }) => (
                <Tr key={`${where} ${name}`}>
                  <Td>
                    <span className="wrap-anywhere">
                      <Mono>{name}</Mono>
                    </span>
                    <Under>{required ? `${where}, required` : where}</Under>
                  </Td>
                  <Td>
                    <span className="wrap-anywhere">{kind}</span>
                    {about !== null && <Under>{about}</Under>}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        )}
      </Card>
    </article>
  );
}
