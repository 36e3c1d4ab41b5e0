import { ActionForm, type FormAction } from "#components/ui/action-form";
import { SubmitButton } from "#components/ui/submit-button";
import { type Message, replayable } from "#lib/inbound/message";

/** Has a message processed once more, where that can change anything. */
export function ReplayMessage({ message, replay }: { readonly message: Message; readonly replay: FormAction }) {
  if (!replayable(message).ok) return null;
  return (
    <ActionForm action={replay} hidden={{ id: message.id }} success="Message replayed" label="Replay">
      <SubmitButton pendingText="One moment…">Replay</SubmitButton>
    </ActionForm>
  );
}
