import { Table, Td, Th, Tr, Under } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { Mail, MailState } from "#lib/notifications/mail";
import type { Tone } from "../ui/tone.ts";

const looks: Readonly<Record<MailState, { readonly tone: Tone; readonly name: string }>> = {
  pending: { tone: "wait", name: "Waiting" },
  sent: { tone: "ok", name: "Sent" },
  kept: { tone: "idle", name: "Kept" },
  failed: { tone: "bad", name: "Failed" },
};

/** Mails, each with its text to unfold. */
export function MailTable({ mails }: { readonly mails: readonly Mail[] }) {
  return (
    <Table caption="Mails">
      <thead>
        <Tr>
          <Th>State</Th>
          <Th>To</Th>
          <Th>Mail</Th>
          <Th>Written</Th>
        </Tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} />
        ))}
      </tbody>
    </Table>
  );
}

function MailRow({
  mail: { recipient, subject, text, state, attempts, lastError, createdAt },
}: {
  readonly mail: Mail;
}) {
  const { tone, name } = looks[state];
  return (
    <Tr>
      <Td>
        <Tag tone={tone}>{name}</Tag>
      </Td>
      <Td>{recipient}</Td>
      <Td>
        <details>
          <summary className="cursor-pointer">{subject}</summary>
          <pre className="mt-2 max-w-prose font-sans text-sm break-words whitespace-pre-wrap text-ink-2">{text}</pre>
        </details>
        {lastError !== null && (
          <Under>
            {attempts === 1 ? "Tried once" : `Tried ${attempts} times`}: {lastError}
          </Under>
        )}
      </Td>
      <Td>
        <Time at={createdAt} />
      </Td>
    </Tr>
  );
}
