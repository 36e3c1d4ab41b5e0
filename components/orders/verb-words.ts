import type { FormVerb } from "./verbs.ts";

export interface VerbWords {
  /** What the button says. */
  readonly button: string;
  /** What is announced when it is done. */
  readonly success: string;
  /** What it means, before it is done. */
  readonly sentence?: string;
  /** The text that goes with it. */
  readonly text?: { readonly name: "reason" | "note"; readonly label: string; readonly required?: true };
  readonly danger?: true;
}

const why = { name: "reason", label: "Reason", required: true } as const;
const note = { name: "note", label: "Note" } as const;

/** How each verb is called and what it asks for. A verb without a sentence and a text is done at the first press. */
export const verbWords: Readonly<Record<FormVerb, VerbWords>> = {
  submit: { button: "Submit", success: "Order submitted" },
  send: { button: "Send to supplier", success: "Order sent" },
  acknowledge: {
    button: "Acknowledge",
    success: "Order acknowledged",
    sentence: "The order will be delivered as it stands.",
    text: note,
  },
  decline: {
    button: "Decline",
    success: "Order declined",
    sentence: "The buyer is told. The order stays with you until he sends it again or cancels it.",
    text: { ...note, required: true },
    danger: true,
  },
  withdraw: {
    button: "Withdraw",
    success: "Order withdrawn",
    sentence: "The order becomes a draft again. Whoever signed it already signs it anew after the next submission.",
  },
  copy: { button: "Copy to a new draft", success: "Order copied" },
  hold: {
    button: "Put on hold",
    success: "Order held",
    sentence: "Nothing is submitted, approved, sent, shipped or received until the hold is released.",
    text: why,
  },
  release: { button: "Release the hold", success: "Hold released" },
  "cancel-remainder": {
    button: "Cancel the remainder",
    success: "Remainder cancelled",
    sentence: "Everything that was neither shipped, received nor invoiced is cancelled.",
    text: why,
    danger: true,
  },
  close: {
    button: "Close",
    success: "Order closed",
    sentence: "Nothing more is expected of this order. Finance can open it again.",
    text: why,
    danger: true,
  },
  reopen: { button: "Reopen", success: "Order reopened", text: why },
  cancel: {
    button: "Cancel the order",
    success: "Order cancelled",
    sentence: "This is final. A cancelled order can still be copied.",
    text: why,
    danger: true,
  },
  delete: {
    button: "Delete the draft",
    success: "Draft deleted",
    sentence: "The draft is removed. The audit trail keeps what it was.",
    danger: true,
  },
};
