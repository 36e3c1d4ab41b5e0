import type { ReasonCode, Verdict } from "#lib/approvals/instance";
import type { Tone } from "../ui/tone.ts";

/** What a verdict reads as, after a name: "Rosa Steiner approved". */
export const verdictWords: Readonly<Record<Verdict, { readonly did: string; readonly tone: Tone }>> = {
  APPROVE: { did: "approved", tone: "ok" },
  REJECT: { did: "rejected", tone: "bad" },
  REQUEST_CHANGES: { did: "requested changes", tone: "wait" },
};

export const reasonWords: Readonly<Record<ReasonCode, string>> = {
  PRICE: "The price",
  BUDGET: "The budget",
  DUPLICATE: "It was ordered already",
  SUPPLIER: "The supplier",
  NOT_NEEDED: "It is not needed",
  TERMS: "The terms",
  INCOMPLETE: "Something is missing",
  OTHER: "Something else",
};
