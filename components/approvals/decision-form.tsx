import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Select, Textarea } from "#components/ui/input";
import { Hash, Key } from "#components/ui/mono";
import { SubmitButton } from "#components/ui/submit-button";
import { reasonCodes } from "#lib/approvals/instance";
import { type RemarkableLine, RemarkFields } from "./remark-fields.tsx";
import { reasonWords } from "./verdict-words.ts";

/** The three server actions, as the page hands them over. */
export interface DecisionActions {
  readonly approve: FormAction;
  readonly requestChanges: FormAction;
  readonly reject: FormAction;
}

export interface DecisionFormProps {
  readonly order: { readonly id: string; readonly number: string; readonly version: number };
  /** What is shown, and so what is signed. */
  readonly contentHash: string;
  /** What is decided: the order, or the change of it that waits. */
  readonly of: "PO" | "CHANGE_ORDER";
  readonly actions: DecisionActions;
  /** The lines that are shown. */
  readonly lines: readonly RemarkableLine[];
}

const words = {
  PO: {
    approve: "Approve",
    approved: "Order approved",
    title: "Reject this order",
    rejected: "Order rejected",
    sentence: "A rejected order is over. It can only be copied to a new draft.",
  },
  CHANGE_ORDER: {
    approve: "Approve the change",
    approved: "Change approved",
    title: "Reject this change",
    rejected: "Change rejected",
    sentence: "The order goes on as it is. Another change can be proposed.",
  },
} as const;

/**
 * Approve, request changes, reject: three plain forms, all bound to the content that is shown. They stand in an
 * ActionBar; on a phone rejecting has its place above it (`RejectDialog`).
 */
export function DecisionForm({ order, contentHash, of, actions, lines }: DecisionFormProps) {
  const facts = { id: order.id, expectedVersion: order.version, contentHash };
  return (
    <>
      <ActionForm
        action={actions.approve}
        hidden={facts}
        success={words[of].approved}
        label={`Approve ${order.number}`}
        className="grid gap-2 max-md:order-last"
      >
        <SubmitButton size="large" pendingText="Approving…" data-key="a">
          {words[of].approve} <Key>A</Key>
        </SubmitButton>
      </ActionForm>
      <div className="grid" data-key="r">
        <Dialog
          button={
            <>
              Request changes <Key>R</Key>
            </>
          }
          title="Request changes"
          size="large"
        >
          <Comment
            order={order}
            action={actions.requestChanges}
            facts={facts}
            lines={lines}
            verb="Request changes"
            success="Changes requested"
          />
        </Dialog>
      </div>
      <div className="max-md:hidden" data-key="x">
        <RejectDialog order={order} contentHash={contentHash} of={of} actions={actions} lines={lines} />
      </div>
      <p className="ml-auto text-sm text-ink-3 max-md:hidden">
        You sign content <Hash value={contentHash} />
      </p>
    </>
  );
}

/** Rejecting is final: it asks for the reason. */
export function RejectDialog({ order, contentHash, of, actions, lines }: DecisionFormProps) {
  const facts = { id: order.id, expectedVersion: order.version, contentHash };
  return (
    <Dialog
      button={
        <>
          Reject <Key>X</Key>
        </>
      }
      title={words[of].title}
      kind="danger"
    >
      <Comment
        order={order}
        action={actions.reject}
        facts={facts}
        lines={lines}
        verb="Reject"
        success={words[of].rejected}
      >
        <p className="text-ink-2">{words[of].sentence}</p>
        <Field name="reasonCode" label="What is wrong" required>
          <Select
            options={reasonCodes.map((value) => ({ value, label: reasonWords[value] }))}
            empty="Choose a reason"
          />
        </Field>
      </Comment>
    </Dialog>
  );
}

interface CommentProps {
  readonly order: DecisionFormProps["order"];
  readonly action: FormAction;
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly lines: readonly RemarkableLine[];
  readonly verb: string;
  readonly success: string;
  readonly children?: ReactNode;
}

function Comment({ order, action, facts, lines, verb, success, children }: CommentProps) {
  return (
    <ActionForm action={action} hidden={facts} success={success} label={`${verb}: ${order.number}`}>
      {children}
      <Field name="comment" label="What the buyer should know" required>
        <Textarea rows={4} />
      </Field>
      <RemarkFields lines={lines} />
      <div>
        <SubmitButton pendingText="Sending…">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
