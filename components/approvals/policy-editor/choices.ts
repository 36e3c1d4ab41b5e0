import { createContext } from "react";
import type { Glossary } from "#lib/approvals/condition-words";
import { type FactTable, orderFacts } from "#lib/approvals/facts";
import type { PolicyChoices } from "#lib/approvals/policy-choices";

interface Choices {
  readonly choices: PolicyChoices;
  readonly glossary: Glossary;
  /** What may be asked of the documents that the policy is for. */
  readonly facts: FactTable;
}

/** What everything in the editor may name, and how it is called. */
export const ChoicesContext = createContext<Choices>({
  choices: { currency: "EUR", people: [], groups: [], costCentres: [], departments: [] },
  glossary: { currency: "EUR", names: {} },
  facts: orderFacts,
});
