import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Select, Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import { reasonCodes } from "#lib/approvals/instance";
import type { DecisionActions } from "./decision-form.tsx";
import { reasonWords } from "./verdict-words.ts";

export interface LinkDecisionProps {
  readonly number: string;
  readonly token: string;
  readonly actions: DecisionActions;
}

/** Approve, request changes, reject: three plain forms for whoever came by a link, with nothing that needs JavaScript. */
export function LinkDecision({ number, token, actions }: LinkDecisionProps) {
  return (
    <Card title="Your decision">
      <div className="px-3.5 py-3">
        <ActionForm
          action={actions.approve}
          hidden={{ token }}
          success="Order approved"
          label={`Approve ${number}`}
          className="grid gap-2"
        >
          <SubmitButton size="large" pendingText="Approving…">
            Approve
          </SubmitButton>
        </ActionForm>
      </div>
      <Otherwise summary="Request changes instead">
        <ActionForm action={actions.requestChanges} hidden={{ token }} label={`Request changes: ${number}`}>
          <Comment />
          <div>
            <SubmitButton pendingText="Sending…">Request changes</SubmitButton>
          </div>
        </ActionForm>
      </Otherwise>
      <Otherwise summary="Reject instead">
        <ActionForm action={actions.reject} hidden={{ token }} label={`Reject: ${number}`}>
          <p className="text-ink-2">A rejected order is over. It can only be copied to a new draft.</p>
          <Field name="reasonCode" label="What is wrong" required>
            <Select
              options={reasonCodes.map((value) => ({ value, label: reasonWords[value] }))}
              empty="Choose a reason"
            />
          </Field>
          <Comment />
          <div>
            <SubmitButton pendingText="Sending…">Reject</SubmitButton>
          </div>
        </ActionForm>
      </Otherwise>
    </Card>
  );
}

function Otherwise({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="border-t border-line">
      <summary className="cursor-pointer px-3.5 py-2.5 text-table max-md:py-3.5">{summary}</summary>
      <div className="px-3.5 pt-1 pb-3.5">{children}</div>
    </details>
  );
}

function Comment() {
  return (
    <Field name="comment" label="What the buyer should know" required>
      <Textarea rows={4} />
    </Field>
  );
}
