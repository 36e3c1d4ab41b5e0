import { Link } from "#components/ui/link";
import { Table, Td, Th, Tr, Under } from "#components/ui/table";
import { Time } from "#components/ui/time";
import type { PolicyView } from "#lib/approvals/policy-view";
import { documentWords } from "./document-words.ts";

/** Policies that were in force, latest first. */
export function PolicyTable({ policies, zone }: { readonly policies: readonly PolicyView[]; readonly zone: string }) {
  return (
    <Table caption="Retired policies">
      <thead>
        <tr>
          <Th>Policy</Th>
          <Th>Written by</Th>
          <Th>In force from</Th>
        </tr>
      </thead>
      <tbody>
        {policies.map(({ id, name, version, documentType, author, activatedAt, activatedBy }) => (
          <Tr key={id}>
            <Td>
              <Link
                href={`/settings/approvals/${id}`}
                className="font-medium after:absolute after:inset-0 hover:underline"
              >
                {name}
              </Link>
              <Under>
                {documentWords[documentType]}, version {version}
              </Under>
            </Td>
            <Td>{author?.name ?? "The installation"}</Td>
            <Td>
              {activatedAt === null ? "–" : <Time at={activatedAt} zone={zone} />}
              {activatedBy && <Under>by {activatedBy.name}</Under>}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
