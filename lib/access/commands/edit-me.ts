import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { editMeInput } from "../input.ts";
import type { MailWish } from "../mail-wish.ts";

/** What everybody who signs chooses for himself. */
export const editMe = command(
  "self.edit",
  editMeInput,
  async ({ tx, actor, emit }, input): Promise<{ readonly approvalMails: MailWish }> => {
    const select = { approvalMails: true } as const;
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select });
    const after = await tx.user.update({
      where: { id: actor.id },
      data: { approvalMails: input.approvalMails },
      select,
    });
    emit({
      action: "user.edited",
      stream: `user:${actor.id}`,
      entity: { type: "user", id: actor.id },
      changes: difference(before, after),
    });
    return after;
  },
);
