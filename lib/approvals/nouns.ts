import type { Instance } from "./instance.ts";

type Signed = Pick<Instance, "documentType">;

/** What is signed, as sentences name it. */
export function nounOf({ documentType }: Signed): string {
  return documentType === "MATCH_EXCEPTION" ? "exception" : "order";
}

/** What of it limits are measured against. */
export function amountNoun({ documentType }: Signed): string {
  return documentType === "MATCH_EXCEPTION" ? "excess of this exception" : "total of this order";
}
