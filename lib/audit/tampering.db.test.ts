import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { env } from "#lib/platform/env";
import { givenAuditEvents } from "#prisma/seed/given-audit-events";
import { sealAll } from "../../e2e/support/seal-all.ts";
import { aForger, type Forger } from "../../e2e/support/trail-forger.ts";
import { exportFormats } from "./export-file.ts";
import { findNewestSeal } from "./queries/read-seals.ts";
import { readTrail } from "./queries/read-trail.ts";
import { streamExport } from "./queries/stream-export.ts";
import { verifyTrail } from "./queries/verify-trail.ts";
import { checkpointOf, sealKey } from "./seal.ts";
import { Broken, verifyExport } from "./verify.js";

const [a, b, c] = ["purchase_order:a", "purchase_order:b", "purchase_order:c"] as const;
let forger: Forger;
let pins: { key: string; checkpoint: string };

beforeAll(async () => {
  await givenAuditEvents({ stream: a, count: 3 });
  await givenAuditEvents({ stream: b, count: 2, reason: "=1+1" });
  await sealAll();
  await givenAuditEvents({ stream: a, count: 2 });
  await givenAuditEvents({ stream: b, count: 1 });
  await sealAll();
  await givenAuditEvents({ stream: b, count: 1 });
  await givenAuditEvents({ stream: c, count: 1 });
  const newest = await sealAll();
  pins = { key: sealKey(env.auditSealKey).publicKey.toString("base64"), checkpoint: checkpointOf(newest) };
  forger = await aForger();
});

afterEach(() => forger.restore());
afterAll(() => forger.leave());

const at = (stream: string, sequence: number) => `where stream = '${stream}' and sequence = ${sequence}`;
const edited = "set record = replace(record, '2.00', '9.00'), changes = replace(changes::text, '2.00', '9.00')::jsonb";
const remove = (where: string) => forger.run(`delete from audit_event ${where}`);

/** What the forger does, and what is said about it. */
const tamperings: Record<string, { forge: () => Promise<unknown>; says: RegExp }> = {
  "the edit of a record": {
    forge: () => forger.run(`update audit_event set record = replace(record, '2.00', '9.00') ${at(a, 2)}`),
    says: /Event 2 of purchase_order:a .*: the column changes is not what its record says/,
  },
  "the edit of a column": {
    forge: () => forger.run(`update audit_event set reason = 'because' ${at(b, 2)}`),
    says: /Event 2 of purchase_order:b .*: the column reason is not/,
  },
  "the edit of the time alone": {
    forge: () => forger.run(`update audit_event set at = at - interval '1 second' ${at(a, 4)}`),
    says: /Event 4 of purchase_order:a .*: the column at is not/,
  },
  "a deletion in the middle": {
    forge: () => remove(at(a, 2)),
    says: /Event 3 of purchase_order:a .*: it does not continue the event before it/,
  },
  "the deletion of the last event, and of every trace in its stream": {
    forge: async () => {
      await remove(at(a, 5));
      await forger.rechain(a);
    },
    says: /Seal 2: it covers 3 events, and here are 2/,
  },
  "the deletion of a whole purchase order": {
    forge: async () => {
      await remove(`where stream = '${c}'`);
      await forger.run("delete from audit_stream where stream = $1", [c]);
    },
    says: /Seal 3: it covers 2 events, and here are 1/,
  },
  "a swap of two events": {
    forge: () =>
      forger.run(`update audit_event set sequence = 5 - sequence, record = replace(replace(replace(record,
        '"sequence" : 2', '"sequence" : x'), '"sequence" : 3', '"sequence" : 2'), '"sequence" : x', '"sequence" : 3')
        where stream = '${a}' and sequence in (2, 3)`),
    says: /Event [23] of purchase_order:a .*: its hash does not fit its record/,
  },
  "an event moved to another purchase order": {
    forge: () =>
      forger.run(`update audit_event set stream = '${c}', sequence = 2, record = replace(replace(record,
        '"stream" : "${a}"', '"stream" : "${c}"'), '"sequence" : 5', '"sequence" : 2') ${at(a, 5)}`),
    says: /Event 2 of purchase_order:c .*: its hash does not fit its record/,
  },
  "an edit with a new hash": {
    forge: () =>
      forger.run(
        `update audit_event ${edited}, hash = sha256(previous_hash || convert_to(replace(record, '2.00', '9.00'), 'UTF8')) ${at(a, 2)}`,
      ),
    says: /Event 3 of purchase_order:a .*: it does not continue/,
  },
  "an edit with all hashes after it made anew": {
    forge: async () => {
      await forger.run(`update audit_event ${edited} ${at(a, 2)}`);
      await forger.rechain(a);
    },
    says: /Seal 1: its events are not those that were sealed/,
  },
  "a deletion, renumbered and hashed anew": {
    forge: async () => {
      await remove(at(b, 2));
      await forger.rechain(b);
    },
    says: /Seal 1: it covers 5 events, and here are 4/,
  },
  "an event slipped in with an earlier time, renumbered and hashed anew": {
    forge: async () => {
      await forger.run(`insert into audit_event (id, at, stream, sequence, action, actor_type, actor_id, entity_type, entity_id, entity_number, changes, reason, request_id, record, epoch, txid)
        select gen_random_uuid(), at + interval '1 ms', stream, sequence, action, actor_type, actor_id, entity_type, entity_id, entity_number, changes, reason, request_id, record, epoch, txid
        from audit_event ${at(a, 1)}`);
      await forger.run(
        `update audit_event set record = jsonb_set(record::jsonb, '{id}', to_jsonb(id::text))::text where stream = '${a}'`,
      );
      await forger.rechain(a);
    },
    says: /Seal 1: it covers 5 events, and here are 6/,
  },
  "everything rebuilt and sealed with another key": {
    forge: async () => {
      await remove(at(a, 2));
      await forger.rechain(a);
      await forger.reseal(randomBytes(32));
    },
    says: /The newest seal: it is not signed with the expected key|Seal 3: it is not the one of the checkpoint|its public key is not/,
  },
  "everything rebuilt and sealed with the stolen key": {
    forge: async () => {
      await remove(at(a, 2));
      await forger.rechain(a);
      await forger.reseal(env.auditSealKey);
    },
    says: /Seal 3: it is not the one of the checkpoint: the trail was written anew/,
  },
  "the newest seal dropped with its events": {
    forge: async () => {
      await forger.run("delete from audit_event where txid >= (select from_txid from audit_seal where number = 3)");
      await forger.run("delete from audit_seal where number = 3");
      await forger.run("delete from audit_stream where stream = $1", [c]);
      await forger.rechain(b);
    },
    says: /The checkpoint 3:sha256:\w+: its seal is not here; the newest here is 2/,
  },
};

describe("the trail", () => {
  it("is intact while nobody tampers with it", async () => {
    expect(await verifyTrail(pins)).toMatchObject({ events: 10, seals: 3, unsealed: 0 });
    for (const format of exportFormats) expect(await exported(format)).toMatchObject({ events: 10, seals: 3 });
  });

  describe.each(Object.entries(tamperings))("after %s", (_what, { forge, says }) => {
    it("is broken in the database and in every export of it", async () => {
      await forge();

      await expectBroken(verifyTrail(pins), says);
      for (const format of exportFormats) await expectBroken(exported(format), says);
    });
  });

  it("shows a stolen key to nobody who kept no checkpoint", async () => {
    await tamperings["everything rebuilt and sealed with the stolen key"]?.forge();

    expect(await verifyTrail({ key: pins.key })).toMatchObject({ events: 9 });
  });
});

async function exported(format: (typeof exportFormats)[number]) {
  const checkpoint = await findNewestSeal(readTrail);
  if (!checkpoint) throw new Error("There is no seal.");
  return verifyExport(streamExport({ format, filter: {}, timeZone: "UTC", checkpoint }), pins);
}

async function expectBroken(verifying: Promise<unknown>, says: RegExp): Promise<void> {
  const problem = await verifying.then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(Broken);
  expect(String(problem)).toMatch(says);
}
