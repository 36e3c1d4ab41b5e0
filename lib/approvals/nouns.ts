import type { Instance } from "./instance.ts";

type Signed = Pick<Instance, "documentType">;

/** What is signed, as sentences name it. */
export function nounOf({ documentType }: Signed): string {
  if (documentType === "SUPPLIER_CHANGE") return "change";
  return documentType === "MATCH_EXCEPTION" ? "exception" : "order";
}

/** What of it limits are measured against. */
export function amountNoun({ documentType }: Signed): string {
  return documentType === "MATCH_EXCEPTION" ? "excess of this exception" : "total of this order";
}

/** Of who proposed new bank details of the supplier, which are in force since a short time or not signed yet. */
export const changedBank = "changed this supplier's bank details lately, so somebody else approves its orders.";
