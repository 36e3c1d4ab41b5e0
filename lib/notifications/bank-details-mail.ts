import { type BankDetails, bankFields, bankWords, changedFields, inWords, masked } from "#lib/suppliers/bank-details";
import { htmlOf } from "./letter-html.ts";
import { type Letter, textOf } from "./letter.ts";
import type { Message } from "./messages.ts";

interface Change {
  readonly supplierName: string;
  readonly companyName: string;
  readonly requesterName: string;
  readonly bankDetails: BankDetails | null;
  readonly previous: BankDetails | null;
}

interface Asked extends Change {
  readonly to: string;
  /** For whom he would sign, where that is not himself. */
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly explanation: readonly string[];
  readonly link: string;
}

/** To somebody whose signature new bank details wait for. Account numbers are masked; no link in it decides. */
export function bankDetailsAsked(asked: Asked): Message {
  const { to, onBehalfOf, supplierName, requesterName, companyName, reason, explanation, link } = asked;
  const whose = onBehalfOf === null ? "" : ` in the name of ${onBehalfOf}`;
  const letter: Letter = {
    greeting: `Hello ${to},`,
    lead: `${requesterName} asks you to approve new bank details of ${supplierName}${whose}.`,
    paragraphs: [...(reason === null ? [] : [`“${reason}”`]), ...explanation],
    lists: [{ title: "What changes", items: changesOf(asked), more: 0 }],
    buttons: [{ label: "Look and decide", link }],
    remark:
      "Sign in to decide on it. Before you sign, call the supplier at a number that you know already, not at one from the message that asks for the change.",
    signature: `Countersign, for ${companyName}`,
  };
  return message(`Please decide: bank details of ${supplierName}`, letter);
}

/** To the supplier, when new bank details took effect. `contact` is whom to tell if that was not asked for. */
export function bankDetailsChanged(change: Change & { readonly contact: string; readonly link: string }): Message {
  const { supplierName, companyName, bankDetails, contact, link } = change;
  const now = masked(bankDetails);
  const items = bankFields.flatMap((field) => {
    const value = inWords(now, field);
    return value === null ? [] : [`${bankWords[field]}: ${value}`];
  });
  const letter: Letter = {
    greeting: `Hello ${supplierName},`,
    lead:
      bankDetails === null
        ? `${companyName} removed the bank details it had of you.`
        : `${companyName} has new bank details of you, to which it pays your invoices from now on.`,
    paragraphs: [`If you did not ask for this, tell ${companyName} at once: ${contact}.`],
    lists: [{ title: "Your bank details there", items, more: 0 }].filter((list) => list.items.length > 0),
    buttons: [{ label: "Look at them", link }],
    remark: "Account numbers are shown with their last four signs only.",
    signature: `Countersign, for ${companyName}`,
  };
  return message(`Your bank details at ${companyName} were changed`, letter);
}

/** "IBAN: •••• 3201 → •••• 3000" */
function changesOf({ previous, bankDetails }: Change): string[] {
  const [before, after] = [masked(previous), masked(bankDetails)];
  return changedFields(previous, bankDetails).map(
    (field) => `${bankWords[field]}: ${inWords(before, field) ?? "none"} → ${inWords(after, field) ?? "none"}`,
  );
}

function message(subject: string, letter: Letter): Message {
  return { subject, text: textOf(letter), html: htmlOf(letter, subject) };
}
