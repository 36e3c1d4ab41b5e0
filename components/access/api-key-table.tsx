import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Mono } from "#components/ui/mono";
import { SubmitButton } from "#components/ui/submit-button";
import { Table, Td, Th, ThVerbs, Tr } from "#components/ui/table";
import { Time } from "#components/ui/time";
import type { ApiKey } from "#lib/access/api-key";

export interface ApiKeyTableProps {
  readonly keys: readonly ApiKey[];
  readonly revoke: FormAction;
  /** Keys of several people: say whose each is. */
  readonly ofAll: boolean;
}

/** Keys that work, one under the other. */
export function ApiKeyTable({ keys, revoke, ofAll }: ApiKeyTableProps) {
  return (
    <Table caption="API keys">
      <thead>
        <Tr>
          <Th>Name</Th>
          <Th>Key</Th>
          {ofAll && <Th>Acts as</Th>}
          <Th>Created</Th>
          <Th>Last used</Th>
          <Th>Expires</Th>
          <ThVerbs />
        </Tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <Tr key={key.id}>
            <Td>{key.name}</Td>
            <Td>
              <Mono>{`${key.prefix}…`}</Mono>
            </Td>
            {ofAll && <Td>{key.user.name}</Td>}
            <Td>
              <Time at={key.createdAt} show="day" />
            </Td>
            <Td>{key.lastUsedAt === null ? "Never" : <Time at={key.lastUsedAt} />}</Td>
            <Td>{key.expiresAt === null ? "Never" : <Time at={key.expiresAt} />}</Td>
            <Td>
              <Revoke apiKey={key} revoke={revoke} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Revoke({ apiKey, revoke }: { readonly apiKey: ApiKey; readonly revoke: FormAction }) {
  return (
    <Dialog button="Revoke" title={`Revoke ${apiKey.name}?`} size="small">
      <ActionForm action={revoke} hidden={{ id: apiKey.id }} success="Key revoked" label={`Revoke ${apiKey.name}`}>
        <p>Programs that use this key are refused at once. It cannot be brought back.</p>
        <p>
          <SubmitButton kind="danger">Revoke key</SubmitButton>
        </p>
      </ActionForm>
    </Dialog>
  );
}
