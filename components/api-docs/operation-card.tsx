import { Card } from "../ui/card.tsx";
import { Mono } from "../ui/mono.tsx";
import { Table, Td, Th, Tr, Under } from "../ui/table.tsx";
import type { ApiOperation } from "./api-operation.ts";

/** A method of a path: who may, and what it takes. */
export function OperationCard({ method, path, summary, description, fields }: ApiOperation) {
  const title = `${method} ${path}`;
  return (
    <article>
      <Card>
        <header className="p-4">
          <h3 className="text-md wrap-anywhere">
            <Mono>{title}</Mono>
          </h3>
          <p className="text-ink-2 wrap-anywhere">
            {summary}. {description}
          </p>
        </header>
        {fields.length > 0 && (
          <Table caption={`What ${title} takes`}>
            <thead>
              <Tr>
                <Th>Name</Th>
                <Th>In</Th>
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
                    {required && <Under>required</Under>}
                  </Td>
                  <Td>{where}</Td>
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
