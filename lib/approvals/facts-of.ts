import { changeOrderFacts, type FactTable, matchExceptionFacts, orderFacts } from "./facts.ts";
import type { DocumentType } from "./policy.ts";

/** What policies of this type may ask of the whole document. */
export function factsOf(documentType: DocumentType): FactTable {
  if (documentType === "CHANGE_ORDER") return changeOrderFacts;
  return documentType === "MATCH_EXCEPTION" ? matchExceptionFacts : orderFacts;
}
