import { refresh } from "next/cache";
import * as z from "zod";
import { reasonCodes } from "#lib/approvals/instance";
import { decideByLink } from "#lib/approvals/mail-link";
import type { Command } from "#lib/change/command";
import { clearable } from "#lib/input/field";
import { multiLine, oneLine } from "#lib/input/text-field";
import { strictObject } from "#lib/input/words";
import { type Decision, yes } from "#lib/kernel/decision";
import { noting } from "./denial.ts";
import { openMailLink } from "./mail-link.ts";

/** What somebody decides by a link; the command asks for what its verb wants more. */
export const byLinkInput = strictObject({
  token: oneLine(100),
  comment: clearable(multiLine(2000)),
  reasonCode: z.enum(reasonCodes).optional(),
});

/** For a form of somebody who has a link: the same command as at the desk, run as the person whose link it is. Nobody is signed in by it. */
export function byMailLink<Output>(command: Command<Output>): (untrusted: unknown) => Promise<Decision<true>> {
  return async (untrusted) => {
    const { token, ...said } = byLinkInput.parse(untrusted);
    const link = await openMailLink(token);
    if (!link.ok) return link;
    const { actor, orderId: id, contentHash } = link.value;
    refresh();
    const may = decideByLink(link.value);
    if (!may.ok) return may;
    await noting(actor, command.action, () => command(actor, { id, contentHash, ...said }));
    return yes(true);
  };
}
