import { changeOrderFacts, type FactTable, matchExceptionFacts, orderFacts, supplierChangeFacts } from "./facts.ts";
import type { DocumentType } from "./policy.ts";

const tables: Readonly<Record<DocumentType, FactTable>> = {
  PO: orderFacts,
  CHANGE_ORDER: changeOrderFacts,
  SUPPLIER_CHANGE: supplierChangeFacts,
  MATCH_EXCEPTION: matchExceptionFacts,
};

/** What policies of this type may ask of the whole document. */
export function factsOf(documentType: DocumentType): FactTable {
  return tables[documentType];
}
