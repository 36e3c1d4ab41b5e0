import { command } from "#lib/change/command";
import { newSecret } from "#lib/webhooks/signature";
import { rotateSourceInput } from "../input.ts";
import { sealSourceSecret } from "../queries/source-secrets.ts";
import { viewOf } from "../queries/source-view.ts";
import { lockSource } from "../writes/lock-source.ts";
import type { Source } from "../source.ts";

const hour = 3_600_000;

/** Gives a source another secret, shown this once. For some hours it may sign with either. */
export const rotateSourceSecret = command(
  "inbound.write",
  rotateSourceInput,
  async ({ tx, now, emit }, { id, overlapHours }): Promise<Source & { secret: string }> => {
    const before = await lockSource(tx, id);
    const secret = newSecret();
    const until = overlapHours > 0 ? new Date(now.getTime() + overlapHours * hour) : null;
    const after = await tx.inboundSource.update({
      where: { id },
      data: {
        secret: sealSourceSecret(id, secret),
        previousSecret: until && before.secret,
        previousSecretUntil: until,
        version: before.version + 1,
      },
    });
    emit({
      action: "inbound_source.secret_rotated",
      stream: `inbound_source:${id}`,
      entity: { type: "inbound_source", id, number: after.name },
      changes: [{ field: "previousSecretUntil", old: null, new: until?.toISOString() ?? null }],
    });
    return { ...viewOf(after, now), secret };
  },
);
