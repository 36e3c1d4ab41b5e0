import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { newSecret } from "#lib/webhooks/signature";
import { createSourceInput } from "../input.ts";
import { knownPeople } from "../queries/known-people.ts";
import { sealSourceSecret } from "../queries/source-secrets.ts";
import { viewOf } from "../queries/source-view.ts";
import { complete, type Source, sourceFacts } from "../source.ts";

/** A new source with its secret, which is shown this once. */
export type NewSource = Source & { readonly secret: string };

/** Lets another program tell us something. */
export const createSource = command(
  "inbound.write",
  createSourceInput,
  async ({ tx, actor, now, emit }, input): Promise<NewSource> => {
    const { name, kind, dialect = "standard", supplierId = null, defaultBuyerId = null } = input;
    settle(complete({ kind, supplierId, defaultBuyerId }));
    settle(await knownPeople(tx, input));
    const id = newId();
    const secret = newSecret();
    const row = await tx.inboundSource.create({
      data: {
        ...{ id, name, kind, dialect, supplierId, defaultBuyerId },
        allowedAddresses: input.allowedAddresses ?? [],
        enabled: input.enabled ?? true,
        secret: sealSourceSecret(id, secret),
        createdById: actor.id,
      },
    });
    const source = viewOf(row, now);
    emit({
      action: "inbound_source.created",
      stream: `inbound_source:${id}`,
      entity: { type: "inbound_source", id, number: name },
      changes: difference<Source>(null, source, sourceFacts),
    });
    return { ...source, secret };
  },
);
