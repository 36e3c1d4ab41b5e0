import type { MessageRow, MessageState } from "#lib/inbound/message";
import type { SourceKind } from "#lib/inbound/source";
import type { Tone } from "../ui/tone.ts";

export const stateWords: Readonly<Record<MessageState, { readonly tone: Tone; readonly word: string }>> = {
  received: { tone: "wait", word: "Waiting" },
  processed: { tone: "ok", word: "Processed" },
  ignored: { tone: "idle", word: "Ignored" },
  refused: { tone: "bad", word: "Refused" },
  dead: { tone: "bad", word: "Given up" },
  rejected: { tone: "bad", word: "Turned away" },
};

export const kindWords: Readonly<Record<SourceKind, { readonly name: string; readonly tells: string }>> = {
  carrier: { name: "Carrier", tells: "where parcels are" },
  supplier: { name: "Supplier", tells: "its answers and invoices" },
  payment: { name: "Bank", tells: "which invoices were paid" },
  stock: { name: "Warehouse", tells: "what runs out" },
};

/** What can be said of a message before anything became of it, or what became of it. */
export function sayingOf({ state, reason }: Pick<MessageRow, "state" | "reason">): string {
  if (state === "received") return reason === null ? "It is processed in a moment." : `It is tried again. ${reason}`;
  return reason ?? "";
}
