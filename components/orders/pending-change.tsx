import { ActionForm, type FormAction } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { ChangeCard, type ChangeCardProps } from "./change-card.tsx";

export interface PendingChangeProps extends Omit<ChangeCardProps, "actions"> {
  readonly order: { readonly id: string; readonly version: number };
  /** null for those who cannot take it back. */
  readonly withdraw: FormAction | null;
}

/** The change of an order that is not decided yet, for whoever may rework or withdraw it. */
export function PendingChange({ order, withdraw, ...card }: PendingChangeProps) {
  const { id, version } = order;
  return (
    <ChangeCard
      {...card}
      actions={
        withdraw && (
          <div className="flex gap-2">
            <Dialog button="Withdraw the change" title="Withdraw the change">
              <ActionForm action={withdraw} hidden={{ id, expectedVersion: version }} success="Change withdrawn">
                <p className="text-ink-2">
                  The order goes on as it is. Whoever was asked to sign the change is not any more.
                </p>
                <Field name="reason" label="Reason" optional>
                  <Textarea />
                </Field>
                <SubmitButton className="justify-self-start">Withdraw the change</SubmitButton>
              </ActionForm>
            </Dialog>
            {card.change.status === "CHANGES_REQUESTED" && (
              <LinkButton href={`/orders/${id}/change`} kind="primary">
                Rework the change
              </LinkButton>
            )}
          </div>
        )
      }
    />
  );
}
