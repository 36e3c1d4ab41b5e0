import type { Policy } from "./policy.ts";

/**
 * How new bank details are signed where no policy for changes of suppliers is in force: by one person of finance. It is no
 * policy of the database, so that a new installation has one to look after; whoever proposed the change never signs it.
 */
export const houseRule: Policy = {
  id: "00000000-0000-0000-0000-000000000000",
  name: "The rule of the house",
  version: 1,
  documentType: "SUPPLIER_CHANGE",
  rules: [{ when: { all: [] }, then: [{ steps: [{ approvers: [{ role: "FINANCE" }], mode: "ANY" }] }] }],
};

/** Why it is so, on the task and the page of the supplier. */
export const houseSentence = "Bank details of a supplier are signed by somebody of Finance who did not propose them.";
